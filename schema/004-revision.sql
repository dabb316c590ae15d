-- SPDX-License-Identifier: LGPL-2.1-or-later
-- The revision of a record that its source has brought: the SEQUENCE of a calendar entry (RFC 5545, section 3.8.7.4).
ALTER TABLE external ADD COLUMN sequence INTEGER;
