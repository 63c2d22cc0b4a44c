// What is new since one looked last.

export const news = {
  "news.title": "New since you looked last",
  "news.count": "{count, plural, one {# new} other {# new}} since {when}",
  "news.date": "{when}",
  "news.previous": "Previous new change",
  "news.next": "Next new change",
  "news.seeAll": "Mark all as seen",
} as const;
