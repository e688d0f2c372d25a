// webpack's loader picks one group of words by the query (scripts/build/icu-loader.cjs).
declare module '*.json?panel' {
  const words: unknown;
  export default words;
}
declare module '*.json?more' {
  const words: unknown;
  export default words;
}
declare module '*.json?why' {
  const words: unknown;
  export default words;
}
declare module '*.json?sla' {
  const words: unknown;
  export default words;
}
declare module '*.json?records' {
  const words: unknown;
  export default words;
}
declare module '*.json?estimate' {
  const words: unknown;
  export default words;
}
declare module '*.json?organization' {
  const words: unknown;
  export default words;
}
declare module '*.json?acts' {
  const words: unknown;
  export default words;
}
declare module '*.json?reply' {
  const words: unknown;
  export default words;
}
declare module '*.json?page' {
  const words: unknown;
  export default words;
}
declare module '*.json?overview' {
  const words: unknown;
  export default words;
}
declare module '*.json?charges' {
  const words: unknown;
  export default words;
}
declare module '*.json?recount' {
  const words: unknown;
  export default words;
}
declare module '*.json?insight' {
  const words: unknown;
  export default words;
}
declare module '*.json?statements' {
  const words: unknown;
  export default words;
}
declare module '*.json?form' {
  const words: unknown;
  export default words;
}
declare module '*.json?contracts' {
  const words: unknown;
  export default words;
}
declare module '*.json?plans' {
  const words: unknown;
  export default words;
}
declare module '*.json?set_up' {
  const words: unknown;
  export default words;
}
