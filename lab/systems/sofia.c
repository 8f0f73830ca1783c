/*
 * Calls the numbers that follow the seconds to wait at the end, with Sofia-SIP, the stack of FreeSWITCH: what it does by itself,
 * and the answer to a challenge, which is left to the program.
 */
#include <stdio.h>
#include <stdlib.h>

#define SU_ROOT_MAGIC_T struct lab
#define NUA_MAGIC_T struct lab
#define NUA_HMAGIC_T int

#include <sofia-sip/nua.h>
#include <sofia-sip/sip_status.h>

#define SDP "v=0\r\no=- 1 1 IN IP4 192.0.2.10\r\ns=-\r\nc=IN IP4 192.0.2.10\r\nt=0 0\r\nm=audio 49170 RTP/AVP 8\r\n"

struct lab {
	nua_t *nua;
	su_root_t *root;
	char **numbers;
	int quiet;
};

static void event(nua_event_t event, int status, char const *phrase, nua_t *nua, struct lab *lab, nua_handle_t *nh, int *asked,
		sip_t const *sip, tagi_t tags[])
{
	(void)phrase, (void)nua, (void)lab, (void)sip, (void)tags;
	if (event != nua_r_invite || asked == NULL)
		return;
	if ((status == 401 || status == 407) && !*asked) {
		*asked = 1;
		nua_authenticate(nh, NUTAG_AUTH("Digest:\"example.com\":caller:secret"), TAG_END());
	}
}

static void next(struct lab *lab, su_timer_t *timer, void *unused)
{
	(void)unused;
	if (*lab->numbers == NULL) {
		if (lab->quiet == 0)
			su_root_break(lab->root);
		else
			su_timer_set_interval(timer, (su_timer_f)next, NULL, lab->quiet);
		lab->quiet = 0;
		return;
	}
	char to[64];
	snprintf(to, sizeof to, "sip:%s@gw.example", *lab->numbers++);
	nua_handle_t *nh = nua_handle(lab->nua, calloc(1, sizeof(int)), NUTAG_URL(to), SIPTAG_TO_STR(to), TAG_END());
	nua_invite(nh, SIPTAG_CONTENT_TYPE_STR("application/sdp"), SIPTAG_PAYLOAD_STR(SDP), NUTAG_MEDIA_ENABLE(0), TAG_END());
	su_timer_set_interval(timer, (su_timer_f)next, NULL, 50);
}

int main(int count, char *words[])
{
	(void)count;
	struct lab lab = { .quiet = 1000 * atoi(words[1]), .numbers = words + 2 };
	su_init();
	lab.root = su_root_create(&lab);
	lab.nua = nua_create(lab.root, (nua_callback_f)event, &lab, NUTAG_URL("sip:192.0.2.10:5070"),
			SIPTAG_FROM_STR("sip:caller@gw.example"), NUTAG_MEDIA_ENABLE(0), NUTAG_AUTOACK(1), TAG_END());
	su_timer_t *timer = su_timer_create(su_root_task(lab.root), 50);
	su_timer_set_interval(timer, (su_timer_f)next, NULL, 50);
	su_root_run(lab.root);
	return 0;
}
