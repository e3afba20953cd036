export {
  dismiss,
  type Notice,
  type NoticeAction,
  tellDone,
  tellProblem,
  useNotices,
} from "./store";
