/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reading iCalendar: events that repeat, and occurrences of them that are changed. */
#include "format/calendar/ics-reading.h"

/* A VEVENT of UID @uid. */
#define EVENT(uid, lines) "BEGIN:VEVENT\r\nUID:" uid "\r\n" lines "END:VEVENT\r\n"
#define PARIS "X-WR-TIMEZONE:Europe/Paris\r\n"
#define AT ";TZID=Europe/Paris:"
#define CHANGED(uid, lines) EVENT (uid, "SUMMARY:New\r\n" lines)
#define ON(day, hour) "DTSTART" AT "202606" day "T" hour "0000\r\nDURATION:PT30M\r\n"
#define LAST EVENT ("last", "SUMMARY:Last\r\nDTSTART" AT "20260608T180000\r\nDURATION:PT1H\r\n")

typedef struct {
  const char *name;
  const char *head;
  const char *events;
  const char *sessions; /* each `2026-06-01T09:00+60 Title`, sorted */
  const char *rule;     /* (nullable): a finding there is, by its rule */
} Case;

static const Case cases[] = {
  /* RFC 5545, section 3.8.5.3: all rules together, each instance once; DTSTART is of the rule that has it. */
  { "united", PARIS,
    EVENT ("1", "SUMMARY:A\r\nDTSTART" AT "20260601T100000\r\nDURATION:PT30M\r\n"
                "RRULE:FREQ=WEEKLY;BYDAY=WE;COUNT=2\r\nRRULE:FREQ=WEEKLY;COUNT=2\r\n"),
    "2026-06-01T10:00+30 A|2026-06-03T10:00+30 A|2026-06-08T10:00+30 A|2026-06-10T10:00+30 A",
    NULL },
  { "once", PARIS,
    EVENT ("1", "SUMMARY:A\r\nDTSTART" AT "20260601T100000\r\nDURATION:PT30M\r\n"
                "RRULE:FREQ=DAILY;COUNT=3\r\nRRULE:FREQ=DAILY;INTERVAL=2;COUNT=2\r\n"
                "RDATE:20260602T080000Z\r\n"),
    "2026-06-01T10:00+30 A|2026-06-02T10:00+30 A|2026-06-03T10:00+30 A", NULL },
  { "unsynchronised", PARIS,
    EVENT ("1", "SUMMARY:A\r\nDTSTART" AT "20260602T100000\r\nDURATION:PT30M\r\n"
                "RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=2 \r\n"),
    "2026-06-02T10:00+30 A|2026-06-08T10:00+30 A", NULL },
  /* RFC 2445, section 4.8.5.2 */
  { "exrule", PARIS,
    EVENT ("1", "SUMMARY:A\r\nDTSTART" AT "20260601T100000\r\nDURATION:PT30M\r\n"
                "RRULE:FREQ=DAILY;COUNT=5\r\nEXRULE:FREQ=DAILY;INTERVAL=2\r\n"),
    "2026-06-02T10:00+30 A|2026-06-04T10:00+30 A", NULL },
  { "exdate-without-zone", PARIS,
    EVENT ("1", "SUMMARY:A\r\nDTSTART" AT "20260601T100000\r\nDURATION:PT30M\r\n"
                "RRULE:FREQ=DAILY;COUNT=2\r\nEXDATE:20260602T100000\r\n"),
    "2026-06-01T10:00+30 A", NULL },
  { "hours", PARIS,
    EVENT ("1", "SUMMARY:A\r\nDTSTART" AT "20260601T220000\r\nDURATION:PT30M\r\n"
                "RRULE:FREQ=HOURLY;UNTIL=20260601T223000Z\r\n"),
    "2026-06-01T22:00+30 A|2026-06-01T23:00+30 A|2026-06-02T00:00+30 A", NULL },
  { "minutes", PARIS,
    EVENT ("1", "SUMMARY:A\r\nDTSTART" AT "20260601T220000\r\nDURATION:PT15M\r\n"
                "RRULE:FREQ=MINUTELY;INTERVAL=40;COUNT=3\r\n"),
    "2026-06-01T22:00+15 A|2026-06-01T22:40+15 A|2026-06-01T23:20+15 A", NULL },
  { "hour-that-is-missing", PARIS,
    EVENT ("1", "SUMMARY:A\r\nDTSTART" AT "20260329T010000\r\nDURATION:PT15M\r\n"
                "RRULE:FREQ=HOURLY;COUNT=4\r\n"),
    "2026-03-29T01:00+15 A|2026-03-29T03:00+15 A|2026-03-29T04:00+15 A|2026-03-29T05:00+15 A",
    "missing-hour" },
  { "half-hours-that-are-missing", PARIS,
    EVENT ("1", "SUMMARY:A\r\nDTSTART" AT "20260329T013000\r\nDURATION:PT15M\r\n"
                "RRULE:FREQ=MINUTELY;INTERVAL=30;COUNT=3\r\n"),
    "2026-03-29T01:30+15 A|2026-03-29T03:00+15 A|2026-03-29T03:30+15 A", "missing-hour" },
  { "local-hour-that-is-missing", "X-WR-TIMEZONE:Europe/Paris\r\n",
    EVENT ("1", "SUMMARY:A\r\nDTSTART:20260329T010000\r\nDURATION:PT15M\r\n"
                "RRULE:FREQ=HOURLY;COUNT=3\r\n"),
    "2026-03-29T01:00+15 A|2026-03-29T03:00+15 A|2026-03-29T04:00+15 A", "missing-hour" },
  { "day-without-that-hour", PARIS,
    EVENT ("1", "SUMMARY:A\r\nDTSTART" AT "20260328T023000\r\nDURATION:PT15M\r\n"
                "RRULE:FREQ=DAILY;COUNT=3\r\n"),
    "2026-03-28T02:30+15 A|2026-03-30T02:30+15 A|2026-03-31T02:30+15 A", "missing-hour" },
  { "start-in-a-missing-hour", PARIS,
    EVENT ("1", "SUMMARY:A\r\nDTSTART" AT "20260329T023000\r\nDURATION:PT15M\r\n"
                "RRULE:FREQ=DAILY;COUNT=2\r\n"),
    "2026-03-29T03:30+15 A|2026-03-30T02:30+15 A", "missing-hour" },
  { "seconds", PARIS,
    EVENT ("1", "SUMMARY:A\r\nDTSTART" AT "20260601T220000\r\nDURATION:PT15M\r\n"
                "RRULE:FREQ=SECONDLY;COUNT=3\r\n"),
    "2026-06-01T22:00+15 A", "bad-rule" },
  { "other-calendar", PARIS,
    EVENT ("1", "SUMMARY:A\r\nDTSTART" AT "20260601T220000\r\nDURATION:PT15M\r\n"
                "RRULE:RSCALE=HEBREW;FREQ=YEARLY;COUNT=3\r\n"),
    "2026-06-01T22:00+15 A", "bad-rule" },
  { "never", PARIS,
    EVENT ("1", "SUMMARY:A\r\nDTSTART" AT "20260601T220000\r\nDURATION:PT15M\r\n"
                "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=3\r\n"),
    "2026-06-01T22:00+15 A", "bad-rule" },
  { "years", PARIS,
    EVENT ("1", "SUMMARY:A\r\nDTSTART" AT "20200601T220000\r\nDURATION:PT15M\r\n"
                "RRULE:FREQ=YEARLY;INTERVAL=10;UNTIL=20401231\r\n"),
    "2020-06-01T22:00+15 A|2030-06-01T22:00+15 A|2040-06-01T22:00+15 A", NULL },
  { "beyond-the-years", PARIS,
    EVENT ("1", "SUMMARY:A\r\nDTSTART" AT "29900601T220000\r\nDURATION:PT15M\r\n"
                "RRULE:FREQ=HOURLY;INTERVAL=32000;COUNT=1000\r\n"),
    "2990-06-01T22:00+15 A|2994-01-25T06:00+15 A|2997-09-19T14:00+15 A", "too-many" },
  { "beyond-the-years-by-months", PARIS,
    EVENT ("1", "SUMMARY:A\r\nDTSTART" AT "29980601T220000\r\nDURATION:PT15M\r\n"
                "RRULE:FREQ=MONTHLY;INTERVAL=16;COUNT=1000\r\n"),
    "2998-06-01T22:00+15 A|2999-10-01T22:00+15 A", "too-many" },
  { "number-too-long", PARIS,
    EVENT ("1", "SUMMARY:A\r\nDTSTART" AT "20260601T220000\r\nDURATION:PT15M\r\n"
                "RRULE:FREQ=DAILY;COUNT=4294967298\r\n"),
    "2026-06-01T22:00+15 A", "bad-rule" },
  { "leap-month", PARIS,
    EVENT ("1", "SUMMARY:A\r\nDTSTART" AT "20260601T220000\r\nDURATION:PT15M\r\n"
                "RRULE:RSCALE=GREGORIAN;FREQ=YEARLY;BYMONTH=5L;COUNT=2\r\n"),
    "2026-06-01T22:00+15 A", "bad-rule" },
  { "until-in-utc", "X-WR-TIMEZONE:America/Lima\r\n",
    EVENT ("1", "SUMMARY:A\r\nDTSTART;TZID=America/Lima:20260601T200000\r\nDURATION:PT15M\r\n"
                "RRULE:FREQ=DAILY;UNTIL=20260603T010000Z\r\n"),
    "2026-06-01T20:00+15 A|2026-06-02T20:00+15 A", NULL },
  { "until-of-days-in-utc", "X-WR-TIMEZONE:America/Lima\r\n",
    EVENT ("1", "SUMMARY:A\r\nDTSTART;VALUE=DATE:20260601\r\n"
                "RRULE:FREQ=DAILY;UNTIL=20260602T000000Z\r\n"),
    "2026-06-01 A|2026-06-02 A", NULL },
  { "no-uid", PARIS,
    "BEGIN:VEVENT\r\nSUMMARY:A\r\nDTSTART" AT "20260601T100000\r\nDURATION:PT30M\r\n"
    "RRULE:FREQ=DAILY;COUNT=2\r\nEND:VEVENT\r\n",
    "2026-06-01T10:00+30 A|2026-06-02T10:00+30 A", "no-uid" },
  { "endless", PARIS,
    LAST EVENT ("1", "SUMMARY:A\r\nDTSTART" AT "20260601T100000\r\nDURATION:PT30M\r\n"
                     "RRULE:FREQ=WEEKLY\r\n")
        CHANGED ("1", "RECURRENCE-ID:20260608T080000Z\r\nDTSTART" AT
                      "20260620T100000\r\nDURATION:PT30M\r\n"),
    "2026-06-01T10:00+30 A|2026-06-08T18:00+60 Last|2026-06-20T10:00+30 New", "endless" },

  /* Lengths: section 3.3.6 */
  { "nominal-week", PARIS,
    EVENT ("1", "SUMMARY:A\r\nDTSTART" AT "20260326T100000\r\nDURATION:P1W\r\n"),
    "2026-03-26T10:00+10020 A", NULL },
  { "exact-day", PARIS,
    EVENT ("1", "SUMMARY:A\r\nDTSTART" AT "20260328T100000\r\nDURATION:PT24H\r\n"),
    "2026-03-28T10:00+1440 A", NULL },
  { "day-and-hours", PARIS,
    EVENT ("1", "SUMMARY:A\r\nDTSTART" AT "20261024T100000\r\nDURATION:P1DT2H\r\n"),
    "2026-10-24T10:00+1620 A", NULL },
  { "end-on-the-clock", PARIS,
    EVENT ("1", "SUMMARY:A\r\nDTSTART" AT "20260327T230000\r\nDTEND" AT "20260328T070000\r\n"
                "RRULE:FREQ=DAILY;COUNT=2\r\n"),
    "2026-03-27T23:00+480 A|2026-03-28T23:00+420 A", NULL },
  { "end-in-utc", PARIS,
    EVENT ("1", "SUMMARY:A\r\nDTSTART" AT "20260328T100000\r\nDTEND:20260328T100000Z\r\n"
                "RRULE:FREQ=DAILY;COUNT=2\r\n"),
    "2026-03-28T10:00+60 A|2026-03-29T10:00+60 A", NULL },
  { "from-a-missing-hour", PARIS,
    EVENT ("1", "SUMMARY:A\r\nDTSTART" AT "20260328T023000\r\nDTEND" AT "20260328T033000\r\n"
                "RDATE" AT "20260329T023000\r\n"),
    "2026-03-28T02:30+60 A|2026-03-29T03:30+60 A", "missing-hour" },
  { "date-in-another-zone", "X-WR-TIMEZONE:America/Lima\r\n",
    EVENT ("1", "SUMMARY:A\r\nDTSTART;TZID=America/Lima:20260601T090000\r\n"
                "DTEND;TZID=America/Lima:20260601T103000\r\n"
                "RDATE;TZID=Asia/Tokyo:20260603T040000\r\nRDATE:20260603T140000Z\r\n"),
    "2026-06-01T09:00+90 A|2026-06-02T14:00+90 A|2026-06-03T09:00+90 A", NULL },
  { "periods", PARIS,
    EVENT ("1", "SUMMARY:A\r\nDTSTART" AT "20260601T100000\r\nDTEND" AT "20260601T103000\r\n"
                "RDATE;VALUE=PERIOD" AT "20260602T100000/20260602T120000,20260603T100000/PT3H\r\n"),
    "2026-06-01T10:00+30 A|2026-06-02T10:00+120 A|2026-06-03T10:00+180 A", NULL },
  { "period-at-the-start", PARIS,
    EVENT ("1", "SUMMARY:A\r\nDTSTART" AT "20260601T100000\r\nDTEND" AT "20260601T103000\r\n"
                "RRULE:FREQ=DAILY;COUNT=2\r\n"
                "RDATE;VALUE=PERIOD" AT "20260601T100000/20260601T120000,20260602T100000/PT3H\r\n"),
    "2026-06-01T10:00+120 A|2026-06-02T10:00+180 A", NULL },

  /* Changed occurrences: section 3.8.4.4 */
  { "day-as-exchange-writes-it", PARIS,
    EVENT ("1", "SUMMARY:A\r\nDTSTART;VALUE=DATE:20260601\r\nRRULE:FREQ=DAILY;COUNT=3\r\n")
        CHANGED ("1", "RECURRENCE-ID:20260601T220000Z\r\nDTSTART;VALUE=DATE:20260609\r\n"),
    "2026-06-01 A|2026-06-03 A|2026-06-09 New", NULL },
  { "occurrence-by-its-day", PARIS,
    EVENT ("1", "SUMMARY:A\r\nDTSTART" AT "20260601T100000\r\nDURATION:PT30M\r\n"
                "RRULE:FREQ=DAILY;COUNT=2\r\n")
        CHANGED ("1", "RECURRENCE-ID;VALUE=DATE:20260602\r\nDTSTART" AT
                      "20260602T110000\r\nDURATION:PT30M\r\n"),
    "2026-06-01T10:00+30 A|2026-06-02T11:00+30 New", NULL },
  { "occurrence-in-another-zone", "X-WR-TIMEZONE:Europe/Paris\r\n",
    EVENT ("1", "SUMMARY:A\r\nDTSTART:20260601T100000\r\nDURATION:PT30M\r\n"
                "RRULE:FREQ=DAILY;COUNT=2\r\n")
        CHANGED ("1", "RECURRENCE-ID;TZID=Asia/Tokyo:20260602T170000\r\nDTSTART:20260602T110000\r\n"
                      "DURATION:PT30M\r\n"),
    "2026-06-01T10:00+30 A|2026-06-02T11:00+30 New", NULL },
  { "no-such-occurrence", PARIS,
    EVENT ("1", "SUMMARY:A\r\nDTSTART" AT "20260601T100000\r\nDURATION:PT30M\r\n"
                "RRULE:FREQ=DAILY;COUNT=2\r\n")
        CHANGED ("1", "RECURRENCE-ID" AT "20260607T100000\r\nDTSTART" AT
                      "20260607T110000\r\nDURATION:PT30M\r\n"),
    "2026-06-01T10:00+30 A|2026-06-02T10:00+30 A|2026-06-07T11:00+30 New", "no-occurrence" },
  { "of-what-does-not-repeat", PARIS,
    EVENT ("1", "SUMMARY:A\r\nDTSTART" AT "20260601T100000\r\nDURATION:PT30M\r\n")
        CHANGED ("1", "RECURRENCE-ID" AT "20260601T100000\r\nDTSTART" AT
                      "20260601T110000\r\nDURATION:PT30M\r\n"),
    "2026-06-01T11:00+30 New", NULL },
  { "rule-without-a-master", PARIS,
    CHANGED ("1", "RECURRENCE-ID" AT "20260601T100000\r\nDTSTART" AT
                  "20260601T110000\r\nDURATION:PT30M\r\nRRULE:FREQ=DAILY;COUNT=2\r\n"),
    "2026-06-01T11:00+30 New|2026-06-02T11:00+30 New", NULL },
  { "this-and-future", PARIS,
    EVENT ("1", "SUMMARY:A\r\nDTSTART" AT "20260601T100000\r\nDURATION:PT30M\r\n"
                "RRULE:FREQ=DAILY;COUNT=5\r\n")
        CHANGED ("1", "RECURRENCE-ID;RANGE=THISANDFUTURE:20260603T080000Z\r\nDTSTART" AT
                      "20260603T120000\r\nDURATION:PT1H\r\n")
            EVENT ("1", "SUMMARY:One\r\nRECURRENCE-ID:20260604T080000Z\r\nDTSTART" AT
                        "20260604T150000\r\nDURATION:PT2H\r\n"),
    "2026-06-01T10:00+30 A|2026-06-02T10:00+30 A|2026-06-03T12:00+60 New|2026-06-04T15:00+120 One|"
    "2026-06-05T12:00+60 New",
    NULL },
  { "this-day-and-future", PARIS,
    EVENT ("1", "SUMMARY:A\r\nDTSTART" AT "20260601T100000\r\nDURATION:PT30M\r\n"
                "RRULE:FREQ=DAILY;COUNT=3\r\n")
        CHANGED ("1", "RECURRENCE-ID;RANGE=THISANDFUTURE;VALUE=DATE:20260602\r\nDTSTART" AT
                      "20260602T120000\r\nDURATION:PT1H\r\n"),
    "2026-06-01T10:00+30 A|2026-06-02T12:00+60 New|2026-06-03T12:00+60 New", NULL },
  { "future-without-a-master", PARIS,
    CHANGED ("1", "RECURRENCE-ID;RANGE=THISANDFUTURE" AT "20260602T100000\r\nDTSTART" AT
                  "20260602T120000\r\nDURATION:PT1H\r\n"),
    "2026-06-02T12:00+60 New", "no-occurrence" },
  { "without-a-uid", PARIS,
    "BEGIN:VEVENT\r\nSUMMARY:A\r\nDTSTART" AT "20260601T100000\r\nDURATION:PT30M\r\n"
    "RRULE:FREQ=DAILY;COUNT=3\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:A\r\nRECURRENCE-ID" AT
    "20260602T100000\r\nDTSTART" AT "20260602T120000\r\nDURATION:PT1H\r\nEND:VEVENT\r\n"
    "BEGIN:VEVENT\r\nSUMMARY:B\r\nDTSTART" AT "20260602T100000\r\nDURATION:PT30M\r\n"
    "END:VEVENT\r\n",
    "2026-06-01T10:00+30 A|2026-06-02T10:00+30 B|2026-06-02T12:00+60 A|2026-06-03T10:00+30 A",
    "no-uid" },
  { "newest", PARIS,
    CHANGED ("1", "DTSTAMP:20260102T000000Z\r\nRECURRENCE-ID" AT "20260602T100000\r\nDTSTART" AT
                  "20260602T110000\r\nDURATION:PT30M\r\n")
        EVENT ("1", "SUMMARY:Old\r\nDTSTAMP:20260101T000000Z\r\nRECURRENCE-ID:20260602T080000Z\r\n"
                    "DTSTART" AT "20260602T120000\r\nDURATION:PT30M\r\n")
            EVENT ("1", "SUMMARY:A\r\nDTSTART" AT "20260601T100000\r\nDURATION:PT30M\r\n"
                        "RRULE:FREQ=DAILY;COUNT=2\r\n"),
    "2026-06-01T10:00+30 A|2026-06-02T11:00+30 New", "duplicate-id" },

  /* Revisions of one event: RFC 5546, section 2.1.5 */
  { "sequence", PARIS,
    EVENT ("1", "SUMMARY:Newest\r\nSEQUENCE:2\r\nDTSTAMP:20260101T000000Z\r\n" ON ("03", "12"))
        EVENT ("1", "SUMMARY:Old\r\nDTSTAMP:20260103T000000Z\r\n" ON ("01", "10")) EVENT (
            "1", "SUMMARY:New\r\nSEQUENCE:1\r\nDTSTAMP:20260102T000000Z\r\n" ON ("02", "11")),
    "2026-06-03T12:00+30 Newest", "duplicate-id" },
  { "stamp", PARIS,
    EVENT ("1", "SUMMARY:A\r\nSEQUENCE:1\r\nDTSTAMP:20260102T000000Z\r\n" ON ("02", "11"))
        EVENT ("1", "SUMMARY:A\r\nSEQUENCE:1\r\nDTSTAMP:20260101T000000Z\r\n" ON ("01", "10")),
    "2026-06-02T11:00+30 A", "duplicate-id" },
  { "stamp-of-another-title", PARIS,
    EVENT ("1", "SUMMARY:A\r\nDTSTAMP:20260102T000000Z\r\n" ON ("01", "10"))
        EVENT ("1", "SUMMARY:B\r\nDTSTAMP:20260103T000000Z\r\n" ON ("01", "10")),
    "2026-06-01T10:00+30 B", "duplicate-id" },
  { "cancelled-by-the-highest", PARIS,
    EVENT ("1", "SUMMARY:A\r\nSEQUENCE:1\r\nSTATUS:CANCELLED\r\n" ON ("01", "10"))
        EVENT ("1", "SUMMARY:A\r\n" ON ("01", "10")),
    "2026-06-01T10:00+30 A (cancelled)", "duplicate-id" },
  { "rule-of-the-highest", PARIS,
    EVENT ("1", "SUMMARY:A\r\nSEQUENCE:1\r\n" ON ("01", "10") "RRULE:FREQ=DAILY;COUNT=4\r\n")
        EVENT ("1", "SUMMARY:A\r\nSEQUENCE:2\r\n" ON ("01", "11") "RRULE:FREQ=DAILY;COUNT=2\r\n")
            CHANGED ("1", "RECURRENCE-ID" AT "20260602T110000\r\n" ON ("02", "15")),
    "2026-06-01T11:00+30 A|2026-06-02T15:00+30 New", "duplicate-id" },
  { "no-rule-any-more", PARIS,
    EVENT ("1", "SUMMARY:A\r\nSEQUENCE:1\r\n" ON ("01", "10") "RRULE:FREQ=DAILY;COUNT=4\r\n")
        EVENT ("1", "SUMMARY:A\r\nSEQUENCE:2\r\n" ON ("01", "11")),
    "2026-06-01T11:00+30 A", "duplicate-id" },
  { "reused-uid", PARIS,
    EVENT ("1", "SUMMARY:A\r\nDTSTAMP:20260101T000000Z\r\n" ON ("01", "10"))
        EVENT ("1", "SUMMARY:B\r\nDTSTAMP:20260103T000000Z\r\n" ON ("02", "10")),
    "2026-06-01T10:00+30 A|2026-06-02T10:00+30 B", "duplicate-id" },
  { "reused-uid-stamped-while-written", PARIS,
    EVENT ("1", "SUMMARY:A\r\nDTSTAMP:20260101T000000Z\r\n" ON ("01", "10"))
        EVENT ("1", "SUMMARY:A\r\nDTSTAMP:20260101T000001Z\r\n" ON ("02", "10")),
    "2026-06-01T10:00+30 A|2026-06-02T10:00+30 A", "duplicate-id" },
};

static int
compare (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Returns: (transfer full): when its sessions are, sorted */
static char *
list (const PlnReading *reading)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < count_of (reading, PLN_KIND_SESSION); i++)
    {
      const PlnSession *session = session_at (reading, i);
      gboolean timed = session->start != PLN_NONE;
      g_autofree char *start
          = timed ? pln_civil_to_string (session->start) : pln_date_to_string (session->day);
      g_autofree char *length = timed ? g_strdup_printf ("+%d", session->length) : g_strdup ("");
      g_ptr_array_add (
          lines, g_strdup_printf ("%s%s %s%s", start, length, session->title,
                                  session->state == PLN_STATE_CANCELLED ? " (cancelled)" : ""));
    }
  g_ptr_array_sort (lines, compare);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("|", (char **) lines->pdata);
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autofree char *file = g_strconcat (HEAD, c->head, c->events, "END:VCALENDAR\r\n", NULL);
  g_autoptr (PlnReading) reading = read_text (file);
  g_autofree char *got = list (reading);
  g_assert_cmpstr (got, ==, c->sessions);
  if (c->rule != NULL)
    g_assert_true (find_rule (reading, c->rule) != NULL);
}

/* --- zones ------------------------------------------------------------------------------------- */

#define FIXED(offset)                                                                              \
  "BEGIN:VTIMEZONE\r\nTZID:Ours\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n"                  \
  "TZOFFSETFROM:" offset "\r\nTZOFFSETTO:" offset "\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
#define IN_OURS(uid)                                                                               \
  EVENT (uid, "SUMMARY:A\r\nDTSTART;TZID=Ours:20260601T120000\r\nDURATION:PT1H\r\n")
#define NEXT "END:VCALENDAR\r\nBEGIN:VCALENDAR\r\nVERSION:2.0\r\n"

/* Section 3.6.5: what a calendar says of a zone holds in it only, not in those before and behind it. */
static void
test_several_calendars (void)
{
  static const char file[] = " \r\n\t" HEAD "X-WR-TIMEZONE:UTC\r\n" IN_OURS ("0")
      NEXT FIXED ("+0200") IN_OURS ("1") NEXT FIXED ("-0500") IN_OURS ("2") NEXT IN_OURS ("3")
          NEXT FIXED ("+0200") IN_OURS ("4") "END:VCALENDAR\r\n";
  g_autoptr (PlnReading) reading = read_text (file);
  g_autofree char *got = list (reading);
  g_assert_cmpstr (got, ==,
                   "2026-06-01T10:00+60 A|2026-06-01T10:00+60 A|2026-06-01T12:00+60 A|"
                   "2026-06-01T12:00+60 A|2026-06-01T17:00+60 A");
  assert_finding (reading, "bad-zone", "*'Ours' is not known here, nor does its calendar say*");
}

/* What a calendar says of a zone also holds for times before it; what it says twice is told. */
static void
test_zone_defined_later (void)
{
  static const char file[]
      = HEAD "X-WR-TIMEZONE:UTC\r\n" FIXED ("+0200") IN_OURS ("1") NEXT IN_OURS ("2")
          EVENT ("3", "SUMMARY:A\r\nDTSTART:20260601T000000Z\r\nDURATION:PT1H\r\n"
                      "RDATE;TZID=Ours:20260602T120000\r\nEXDATE:20260601T000000Z\r\n")
              FIXED ("-0500") FIXED ("-0600") "END:VCALENDAR\r\n";
  g_autoptr (PlnReading) reading = read_text (file);
  g_autofree char *got = list (reading);
  g_assert_cmpstr (got, ==, "2026-06-01T10:00+60 A|2026-06-01T17:00+60 A|2026-06-02T17:00+60 A");
  assert_finding (reading, "bad-zone", "the calendar says twice*'Ours'*the first is taken");
}

/* A zone that only the file knows has its missing and doubled hours too. */
static void
test_own_zone (void)
{
  static const char head[] = "X-WR-TIMEZONE:UTC\r\n"
                             "BEGIN:VTIMEZONE\r\nTZID:Ours\r\n"
                             "BEGIN:STANDARD\r\nDTSTART:16010101T030000\r\n"
                             "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\n"
                             "TZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\n"
                             "BEGIN:DAYLIGHT\r\nDTSTART:16010101T020000\r\n"
                             "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\r\n"
                             "TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nEND:DAYLIGHT\r\n"
                             "END:VTIMEZONE\r\n";
  static const char *const starts[][3]
      = { { "20260329T013000", "2026-03-29T00:30", NULL },
          { "20260329T023000", "2026-03-29T01:30", "missing-hour" },
          { "20260329T033000", "2026-03-29T01:30", NULL },
          { "20261025T023000", "2026-10-25T00:30", "repeated-hour" },
          { "20261025T033000", "2026-10-25T02:30", NULL },
          { "19500701T120000", "1950-07-01T10:00", NULL },
          { "19500101T120000", "1950-01-01T11:00", NULL },
          { "20610701T120000", "2061-07-01T10:00", NULL },
          { "21000327T120000", "2100-03-27T11:00", NULL },
          { "21000328T120000", "2100-03-28T10:00", NULL },
          { "29991030T120000", "2999-10-30T11:00", NULL } };
  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      g_autofree char *event = g_strconcat (
          "UID:1\r\nSUMMARY:A\r\nDTSTART;TZID=Ours:", starts[i][0], "\r\nDURATION:PT1H\r\n", NULL);
      g_autoptr (PlnReading) reading = read_calendar (head, event);
      assert_start (reading, 0, starts[i][1]);
      g_assert_cmpint (find_rule (reading, "missing-hour") != NULL
                           || find_rule (reading, "repeated-hour") != NULL,
                       ==, starts[i][2] != NULL);
      if (starts[i][2] != NULL)
        g_assert_true (find_rule (reading, starts[i][2]) != NULL);
    }
}

static void
test_displayed_zones (void)
{
  static const char *const zones[][2]
      = { { "(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna", "2026-07-01T10:00" },
          { "(GMT-05:00) Eastern Time (US & Canada)", "2026-07-01T16:00" },
          { "(UTC+05:30) Chennai, Kolkata, Mumbai, New Delhi", "2026-07-01T06:30" },
          { "(UTC-07:00) Arizona", "2026-07-01T19:00" },
          { "(UTC) Coordinated Universal Time", "2026-07-01T12:00" },
          { "(GMT-06.00) Central Time (US & Canada)", "2026-07-01T17:00" },
          { "tzone://Microsoft/Utc", "2026-07-01T12:00" },
          { "(UTC)", "2026-07-01T12:00" },
          { "GMT+0000", "2026-07-01T12:00" },
          { "(UTC+03:45) Nowhere", "2026-07-01T08:15" },
          { "GMT+0200", "2026-07-01T10:00" },
          { "UTC+2", "2026-07-01T10:00" },
          { "GMT+02:00", "2026-07-01T10:00" },
          { "UTC-330", "2026-07-01T15:30" },
          { "-05:00", "2026-07-01T17:00" },
          { "UTC+99", "2026-07-01T12:00" } };
  const guint n_known = 9;
  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      g_autofree char *event = g_strconcat ("UID:1\r\nSUMMARY:A\r\nDTSTART;TZID=\"", zones[i][0],
                                            "\":20260701T120000\r\nDURATION:PT1H\r\n", NULL);
      g_autoptr (PlnReading) reading = read_calendar ("X-WR-TIMEZONE:UTC\r\n", event);
      assert_start (reading, 0, zones[i][1]);
      g_assert_cmpint (find_rule (reading, "bad-zone") != NULL, ==, i >= n_known);
    }
}

/* Exchange names zones like addresses; what the calendar says of them counts. */
static void
test_custom_zone (void)
{
  static const char zone[]
      = "X-WR-TIMEZONE:UTC\r\nBEGIN:VTIMEZONE\r\nTZID:tzone://Microsoft/Custom\r\n"
        "BEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0900\r\n"
        "TZOFFSETTO:+0900\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";
  g_autoptr (PlnReading) reading
      = read_calendar (zone, "UID:1\r\nSUMMARY:A\r\nDURATION:PT1H\r\n"
                             "DTSTART;TZID=tzone://Microsoft/Custom:20260701T120000\r\n");
  assert_start (reading, 0, "2026-07-01T03:00");
  g_assert_null (find_rule (reading, "bad-zone"));
}

/* --- hostile ----------------------------------------------------------------------------------- */

/* What all rules of a file may take is bounded: here each would look at the days of 400 years. */
static void
test_bombs (void)
{
  g_autoptr (GString) file = g_string_new (HEAD);
  for (guint i = 0; i < 1000; i++)
    g_string_append_printf (file,
                            "BEGIN:VEVENT\r\nUID:%u\r\nSUMMARY:S\r\nDTSTART:20260601T090000Z\r\n"
                            "RRULE:FREQ=DAILY;BYMONTHDAY=1;BYDAY=MO;BYSETPOS=2;COUNT=5\r\n"
                            "END:VEVENT\r\n",
                            i);
  g_string_append (file, "END:VCALENDAR\r\n");
  gint64 begin = g_get_monotonic_time ();
  g_autoptr (PlnReading) reading = read_text (file->str);
  g_test_message ("%.2f s", (double) (g_get_monotonic_time () - begin) / G_USEC_PER_SEC);
  g_assert_cmpuint (count_of (reading, PLN_KIND_SESSION), ==, 1000);
  g_assert_true (find_rule (reading, "bad-rule") != NULL
                 && find_rule (reading, "too-many") != NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/ics-read-repeat/", cases[i].name, NULL);
      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/ics-read-repeat/several-calendars", test_several_calendars);
  g_test_add_func ("/ics-read-repeat/zone-defined-later", test_zone_defined_later);
  g_test_add_func ("/ics-read-repeat/own-zone", test_own_zone);
  g_test_add_func ("/ics-read-repeat/displayed-zones", test_displayed_zones);
  g_test_add_func ("/ics-read-repeat/custom-zone", test_custom_zone);
  g_test_add_func ("/ics-read-repeat/bombs", test_bombs);
  return g_test_run ();
}
