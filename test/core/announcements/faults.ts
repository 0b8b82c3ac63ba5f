/** When a call goes wrong: before it had its effect, or after. It `ends` that call only, or the process, and with it all later calls. */
export type Fault = { call: number; when: 'before' | 'after'; ends: 'call' | 'process' };

/** Counts the calls of ports and lets one of them fail as planned. */
export function createFaults(fault: Fault) {
  let calls = 0;
  const strikes = (): boolean => (fault.ends === 'process' ? calls >= fault.call : calls === fault.call);

  async function through(call: () => unknown): Promise<unknown> {
    calls += 1;
    const struck = strikes();
    const first = calls === fault.call;
    if (struck && !(first && fault.when === 'after')) throw new Error('struck before');
    const result = await call();
    if (struck) throw new Error('struck after');
    return result;
  }

  /** The port, with the fault between it and its caller. */
  function strike<T extends object>(port: T): T {
    return new Proxy(port, {
      get(target, name) {
        const member: unknown = Reflect.get(target, name);
        if (typeof member !== 'function') return member;
        return (...values: unknown[]) => through(() => Reflect.apply(member, target, values));
      },
    });
  }
  return { strike, happened: () => calls >= fault.call };
}
