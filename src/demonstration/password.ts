/** The password of every demonstration user. It stands on a public page: the demonstration holds nothing that is real. */
export const DEMONSTRATION_PASSWORD = 'three made-up lanterns'
