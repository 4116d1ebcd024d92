export { readJSON, storage, writeJSON } from "./flou-client.js";
