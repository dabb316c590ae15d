-- SPDX-License-Identifier: LGPL-2.1-or-later
-- Words of its own that a forum prints in place of those of the language: `zh role/panelist=…; en role/panelist=…`.
ALTER TABLE forum ADD COLUMN words TEXT;
