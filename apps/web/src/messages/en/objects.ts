// What is said of tables, pictures and other objects of a Word file in the text.

export const objects = {
  "object.table": "Table",
  "object.picture": "Picture",
  "object.chart": "Chart",
  "object.diagram": "Diagram",
  "object.shape": "Drawing",
  "object.embedded": "Embedded document",
  "object.other": "Element of the Word file",
  "object.named": "{what}: {words}",
  "object.unknown": "Table or picture: what is in it is not known here",
  "object.offline": "Table or picture: shown when there is a connection",
  "object.inserted": "inserted by {who}",
  "object.deleted": "deleted by {who}",
} as const;
