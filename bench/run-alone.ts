import { pathToFileURL } from 'node:url';

/** True for the file that `npx tsx bench/<name>.ts` was asked to run. @param url its `import.meta.url` */
export function isRunAlone(url: string): boolean {
  return process.argv[1] !== undefined && pathToFileURL(process.argv[1]).href === url;
}
