export {
  dismiss,
  type Notice,
  type NoticeAction,
  tellDone,
  tellNotice,
  tellProblem,
  useNotices,
} from "./store";
