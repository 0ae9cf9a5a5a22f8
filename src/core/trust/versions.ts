/** Versions such as `0.1.0` or `1.4.2-dev`: three numbers, and a tail that stands before the release itself. */

const versionPattern = /^(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})(-[0-9A-Za-z.-]{1,64})?$/;

/** True for `0.1.0`. */
export const isVersion = (text: string): boolean => versionPattern.test(text);

/** Below, equal, above zero as `a` is older, equal, newer; null when one of them is no version. Tails only mark. */
export function compareVersions(a: string, b: string): number | null {
  const [left, right] = [versionPattern.exec(a), versionPattern.exec(b)];
  if (left === null || right === null) return null;
  for (const part of [1, 2, 3]) {
    const difference = Number(left[part]) - Number(right[part]);
    if (difference !== 0) return difference;
  }
  return Number(left[4] === undefined) - Number(right[4] === undefined);
}
