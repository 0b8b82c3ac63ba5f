import type { Paper } from '../../core/model/paper.ts';
import type { Log } from '../../core/ports.ts';
import { createSearchIndex, loadSearchIndex, type SearchIndex } from '../../core/search/search-index.ts';
import type { DurableFile } from './durable-file.ts';
import { messageOf } from './file-system.ts';

/** The index of fewer papers is built in a tenth of a second (0.09 ms a paper), and is not worth a file. */
const WORTH_KEEPING = 1000;
/** So few that came since are put in at the next start in less time than it takes to merge and write the index now. */
const FEW = 2000;
const PIECE_BYTES = 1 << 22;

/** The search index of a catalogue and the file that spares building it. */
export type KeptSearch = {
  /** The catalogue's to change. */
  index: SearchIndex;
  /** Whether it had to be built. */
  built: boolean;
  /** Saves the index where its file would be of little use. Never fails: the file is only a cache. */
  keep(): Promise<void>;
};

/**
 * The index of exactly these papers: from the file, with what came since put in; built anew where the file is missing,
 * damaged, of other rules, or knows papers otherwise than they are.
 */
export async function openKeptSearch(file: DurableFile, papers: readonly Paper[], log?: Log): Promise<KeptSearch> {
  let size = papers.length;
  const bytes = size < WORTH_KEEPING ? undefined : await file.read().catch(() => undefined);
  const loaded = bytes && loadSearchIndex(bytes, papers);
  const index = loaded?.index ?? createSearchIndex(papers);
  let came = loaded?.added ?? 0;
  /** Whether the file is of no use at the next start. */
  let outdated = loaded === undefined;

  return {
    built: loaded === undefined,
    index: {
      ...index,
      put(paper) {
        size++;
        came++;
        index.put(paper);
      },
      remove(paper) {
        size--;
        outdated = true;
        index.remove(paper);
      },
    },
    async keep() {
      if (size < WORTH_KEEPING || !(outdated || came > FEW)) return;
      came = 0;
      outdated = false;
      try {
        await file.write(inPieces(index.save()));
      } catch (error) {
        outdated = true;
        log?.warn({ error: messageOf(error) }, 'the search index was not saved; it is built again at the next start');
      }
    },
  };
}

/** Between which others have their turn. */
function* inPieces(bytes: Uint8Array): Iterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) yield bytes.subarray(at, at + PIECE_BYTES);
}
