import { catalogue } from './catalogue.ts';
import { publicName } from './placeholder.ts';

/**
 * Values that everybody knows: samples of vendors' documentation, keys of emulators, secrets that frameworks and
 * services come with. First 16 hexadecimal digits of SHA-256 of each. Source: the vendors' pages, collected in the
 * facts on placeholders, section 5.
 */
const SAMPLES = new Set(
  (
    '13fe7a38a57c4605 ' +
    '0011cc25eb432071 03b970ed8171d73b 07f76f87ea3cbc8b 0aae5ca47407e925 0b5dd075ccdd03c4 0fff9ee671b05ea2 1a5d44a2dca19669 ' +
    '1c3d6188abe600bc 2cafc0970149a84f 3b675cf9c99a8468 3f7aa5c0b56cad6c 4060ed0ca2678bf6 4d47521a974239e0 519e3ece10ca70b6 ' +
    '53d3eb3d9500cdcd 57577675194bccf1 587dc23841794a42 5895b89c8fb33402 597603e3cca404e4 60a09e4357868c1e 62982bd6dcc1aacb ' +
    '731fa294d036e54f 78314b11be2e5815 789eb04ae4c00984 820350d9047103b6 8be5d113c0871ce1 9387af38d1038761 9705102db0d5f99e ' +
    '97380bed40c76b62 9b1359dd61344cbf 9c5d0a6656e5d3f3 9d270e35d002c796 9d6a2b9d1f01d457 a064b502e61d27e9 a4b8b245ab28bc4f ' +
    'a69c47e0e9deeb99 aa6547439583c3a2 af1efb26bd63a9a0 b1471f544ceeea31 b62ad8b3465e33dc bb54574a88d7fa31 bb74dd0304f83b04 ' +
    'bdfeaef44475711c c6ea27c534f993d3 c85debb55f2f204d ce15c9b8e8e01d96 cf4d418ed3de92d7 d6d6a0807a81cf99 e21b597ba6b9cafa ' +
    'f2d6ca16515033e5 f3c3964ca854e172 f5e95c9954635b65 f70c753f3bef33a1 f79cd64f9cea2378 f7d838701b86c5df fb8f35129df87662'
  ).split(' '),
);

let known: ReadonlySet<string> | undefined;

function all(): ReadonlySet<string> {
  known ??= new Set([...SAMPLES, ...[...catalogue().byId.values()].flatMap(({ type }) => type.knownPublic ?? [])]);
  return known;
}

/** Whether a value is one that everybody knows, whatever type it has the shape of. */
export function isKnownPublic(value: string): boolean {
  return value.length >= 12 && all().has(publicName(value));
}
