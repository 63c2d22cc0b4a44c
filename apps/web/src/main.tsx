// Where the pages begin.

import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { registerWorker } from "./register-worker.ts";
import "./styles/tokens.css";
import "./styles/controls.css";
import "./styles/marks.css";
import "./styles/pages.css";
import "./styles/resolution.css";
import "./styles/views.css";
import "./styles/text.css";
import "./styles/tools.css";
import "./styles/rail.css";
import "./styles/print.css";
import "./styles/deciding.css";

const root = document.getElementById("root");
if (root === null) throw new Error("the page has no #root");
createRoot(root).render(<App />);
registerWorker();
