export { codePoints, Turn } from "./flou-client.js";
