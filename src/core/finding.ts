/** What a look at one thing came to: all is well, worth knowing, or a fault, each in a sentence; a fault has its cure. */
export type Finding = { kind: 'fine' | 'note'; what: string } | { kind: 'fault'; what: string; cure: string };
