import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Keeps texts from whoever reads the disk or the database. */
export type Seal = {
  /** `name` is where the text is kept: under another it does not open. */
  close(text: string, name: string): string;
  /** Undefined for what was closed with another key or under another name, or has been changed since. */
  open(sealed: string, name: string): string | undefined;
};

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM with a fresh nonce each time, under 32 bytes in hexadecimal or base64. */
export function createSeal(key: string): Seal {
  const bytes = Buffer.from(key, key.length === 64 ? 'hex' : 'base64');
  return {
    close(text, name) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, bytes, nonce).setAAD(Buffer.from(name));
      const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), hidden]).toString('base64');
    },
    open(sealed, name) {
      const all = Buffer.from(sealed, 'base64');
      const [nonce, rest] = [all.subarray(0, NONCE_BYTES), all.subarray(NONCE_BYTES)];
      if (rest.length < TAG_BYTES) return undefined;
      const cipher = createDecipheriv(CIPHER, bytes, nonce, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(name));
      cipher.setAuthTag(rest.subarray(0, TAG_BYTES));
      try {
        return Buffer.concat([cipher.update(rest.subarray(TAG_BYTES)), cipher.final()]).toString('utf8');
      } catch {
        return undefined;
      }
    },
  };
}
