// What a Word file may be at most: the one table of limits, asked at every place that opens or reads one. Sizes are in bytes.

/** [PKG1] A resolution has 100 kB; the largest real contribution that was looked at has 8 MB of XML. */
export const WORD_LIMITS = {
  /** Of the file as it comes. */
  file: 32_000_000,
  /** Parts in it; a contribution with many pictures has a few hundred. */
  parts: 2_000,
  /** Characters of the name of a part. */
  name: 250,
  /** Of all parts together, unpacked: what they declare, and what they are. */
  unpacked: 96_000_000,
  /** Of one part of XML, unpacked. */
  xmlPart: 24_000_000,
  /** How many times larger than packed a part of XML may be, once it is larger than `ratioFrom`; a white picture is a thousand times. */
  ratio: 300,
  ratioFrom: 1_000_000,
  /** Elements inside one another; real files have forty. */
  depth: 256,
  /** Elements of all parts together: the densest 8 MB of XML that repeat a real file have 380,000; each may cost 400 bytes. */
  elements: 500_000,
  /** Paragraphs of one part: 8 MB of XML have 13,000, and each costs more than its elements. */
  paragraphs: 50_000,
} as const;
