// Which files go the way of Word files: by their names; what they are by their content is looked at later.

/** Whether a file is one of Word's by its name. */
export const isWordName = ({ name }: Pick<File, "name">): boolean => /\.(?:docx?|docm|dotx?)$/i.test(name);
