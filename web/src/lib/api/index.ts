export { type Answer, address, call, type Operation, type Query, whenSignedOut } from './client';
export type * as api from './contract';
export type { Row, Values } from './contract';
export { ApiProblem, sentence } from './problem';
