// What one can do to a clause beside typing: buttons above the text and in the menu "Clause".

export const tools = {
  "tools.label": "Clause",
  "tools.more": "More",
  "tools.key": "{name} ({key})",

  "tools.bold": "Bold",
  "tools.italic": "Italic",
  "tools.superscript": "Superscript",
  "tools.subscript": "Subscript",

  "tools.add.item": "New item",
  "tools.add.subitem": "New sub-item",
  "tools.add.call": "New call",
  "tools.add.section": "New section",
  "tools.add.heading": "New heading",
  "tools.add.paragraph": "New paragraph",
  "tools.footnote": "New footnote",

  "tools.deeper": "Level down",
  "tools.shallower": "Level up",
  "tools.up": "Move up",
  "tools.down": "Move down",

  "tools.kind": "Kind",
  "tools.numbering": "Numbering",
} as const;
