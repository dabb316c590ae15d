/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which links of a session lead to where it takes place online. */
#include "format/calendar/pln-ics-online.h"

#include "base/pln-text-match.h"
#include "base/pln-text.h"
#include "format/calendar/pln-ics-text.h"

#include <string.h>

typedef struct {
  const char *sign;
  icalparameter_feature feature;
} Sign;

/* Hosts that are for nothing else, with all below them. */
static const Sign hosts[] = {
  { "zoom.us", ICAL_FEATURE_VIDEO },
  { "meet.google.com", ICAL_FEATURE_VIDEO },
  { "teams.microsoft.com", ICAL_FEATURE_VIDEO },
  { "teams.live.com", ICAL_FEATURE_VIDEO },
  { "webex.com", ICAL_FEATURE_VIDEO },
  { "meet.jit.si", ICAL_FEATURE_VIDEO },
  { "whereby.com", ICAL_FEATURE_VIDEO },
  { "meeting.tencent.com", ICAL_FEATURE_VIDEO },
  { "voovmeeting.com", ICAL_FEATURE_VIDEO },
  { "meeting.dingtalk.com", ICAL_FEATURE_VIDEO },
  { "live.fosdem.org", ICAL_FEATURE_VIDEO },
  { "streaming.media.ccc.de", ICAL_FEATURE_VIDEO },
  { "live.bilibili.com", ICAL_FEATURE_VIDEO },
  { "chat.fosdem.org", ICAL_FEATURE_CHAT },
};

/* How titles begin, folded. */
static const Sign titles[] = {
  { "livestream", ICAL_FEATURE_VIDEO },
  { "live stream", ICAL_FEATURE_VIDEO },
  { "live-stream", ICAL_FEATURE_VIDEO },
  { "live video", ICAL_FEATURE_VIDEO },
  { "stream", ICAL_FEATURE_VIDEO },
  { "online meeting", ICAL_FEATURE_VIDEO },
  { "video conference", ICAL_FEATURE_VIDEO },
  { "videoconference", ICAL_FEATURE_VIDEO },
  { "videokonferenz", ICAL_FEATURE_VIDEO },
  { "visioconference", ICAL_FEATURE_VIDEO },
  { "webinar", ICAL_FEATURE_VIDEO },
  { "直播", ICAL_FEATURE_VIDEO },
  { "线上会议", ICAL_FEATURE_VIDEO },
  { "视频会议", ICAL_FEATURE_VIDEO },
  { "chatroom", ICAL_FEATURE_CHAT },
  { "chat room", ICAL_FEATURE_CHAT },
  { "聊天室", ICAL_FEATURE_CHAT },
};

static gboolean
is_of_host (const char *host, const char *domain)
{
  gsize length = strlen (host), end = strlen (domain);
  return length >= end && g_ascii_strcasecmp (host + length - end, domain) == 0
         && (length == end || host[length - end - 1] == '.');
}

/* Whether a folded title begins with the words, not only with the letters, of @sign. */
static gboolean
begins_with (const char *title, const char *sign)
{
  return g_str_has_prefix (title, sign) && !g_ascii_isalnum (title[strlen (sign)]);
}

/* Returns: what can be done there, or ICAL_FEATURE_NONE */
static icalparameter_feature
find_feature (const char *url, const char *title)
{
  g_autoptr (GUri) uri = g_uri_parse (url, G_URI_FLAGS_NONE, NULL);
  const char *host = uri != NULL ? g_uri_get_host (uri) : NULL;
  g_autofree char *folded = pln_text_fold (title);
  for (guint i = 0; host != NULL && i < G_N_ELEMENTS (hosts); i++)
    if (is_of_host (host, hosts[i].sign))
      return hosts[i].feature;
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    if (begins_with (folded, titles[i].sign))
      return titles[i].feature;
  return ICAL_FEATURE_NONE;
}

/* libical 3.0.16 puts several features in quotes, as if they were one: so each has one. */
static void
add_link (icalcomponent *event, const char *url, const char *raw_title, GHashTable *seen)
{
  g_autofree char *title = pln_ics_text (raw_title, FALSE);
  icalparameter_feature feature = url != NULL ? find_feature (url, title) : ICAL_FEATURE_NONE;
  if (feature == ICAL_FEATURE_NONE)
    return;
  g_autofree char *uri = pln_ics_uri (url);
  icalproperty *property = icalproperty_new_conference (uri);
  icalproperty_add_parameter (property, icalparameter_new_value (ICAL_VALUE_URI));
  icalproperty_add_parameter (property, icalparameter_new_feature (feature));
  /* libical 3.0.16 does not escape the one as RFC 6868 says, and few readers undo it for the other. */
  g_strdelimit (g_strdelimit (title, "^", ' '), "\"", '\'');
  if (title[0] != '\0')
    icalproperty_add_parameter (property, icalparameter_new_label (title));
  if (g_hash_table_add (seen, g_steal_pointer (&uri)))
    icalcomponent_add_property (event, property);
  else
    icalproperty_free (property);
}

void
pln_ics_add_online (icalcomponent *event, const PlnSession *session, const char *own)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  add_link (event, own, "", seen);
  for (guint i = 0; i < session->links->len; i++)
    {
      const PlnLink *link = session->links->pdata[i];
      g_autofree char *url = pln_ics_url (link->url);
      add_link (event, url, link->title, seen);
    }
}
