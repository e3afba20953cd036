export {
  dismiss,
  type Notice,
  type NoticeAction,
  tellDone,
  tellNotice,
  tellProblem,
  tellRefusal,
  useNotices,
} from "./store";
