-- Names in the order in which people count: "Learner 2" before "Learner 10". Prisma's schema has no word for a collation.
CREATE COLLATION "people" (provider = icu, locale = 'und-u-kn-true');
