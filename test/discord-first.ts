/**
 * Two majors of undici live side by side, and whichever a process loads first becomes everybody's dispatcher. Uploads of
 * discord.js never end on the other one. The program loads discord.js first; so do the workers, whatever test they begin with.
 */
import 'discord.js';
