package org.sipcodes.trace;

import java.util.HashSet;
import java.util.Set;

import org.sipcodes.model.Letters;
import org.sipcodes.model.Text;

/** Words of the trade: a text that has no others names nobody. */
final class PlainWords {

	private static final String TRADE = "aead gcm a able about above absent absolute ac accept acceptable accepted access account ack active actpass "
			+ "address admission aes after agreement aka akav alert alerted align alive all allow allowed alternate "
			+ "alternative am ambiguous amr an analytics and annexa annexb announcement anonymity answer answered "
			+ "anywhere application apt as asymmetry at attempt attempts attended audio auth authenticate authentication "
			+ "authorization authorized av available avp avpf avt awarded away aws b bad balance bandwidth barred basic "
			+ "be bearer been being bitrate blocked bodies body both breadth brief broken bundle busy but bv by bye c "
			+ "call callee caller calling calls cancel canceled cancelled capability capacity cause cbr cert certificate "
			+ "challenge changed channel charset check choices cif circuit class clear cleardown cleared clearing client "
			+ "closed cm cn code codec codecs collision com comp compatible complete completed condition conditional "
			+ "conference confirmed conflict congestion connect connected connection consent contact content contents "
			+ "control could crc credential credentials credit critical crypto cscf ctmode cug current d deactivate "
			+ "deactivated dead decline declined deflection delay delayed delivered denied designated destination "
			+ "detected device dialed dialing dialled dialog dialoginfo did digest digital digits directory disabled "
			+ "disallowed discarded disconnected display disposition does domain done down dtls dtx due duration dvi e "
			+ "early element elsewhere emergency empty en enc encoding encrypted ended enough enquiry entity equipment "
			+ "error es established event everywhere evs exceeded exchange exhausted exist existent existing exists "
			+ "expiration expired expires expiry extension extra f facility failed failure false fax faxfillbitremoval "
			+ "faxmaxbuffer faxmaxdatagram faxratemanagement faxtranscodingjbig faxtranscodingmmr faxudpec faxversion "
			+ "feature fec few fid file filtered final find fingerprint first flexfec flow follow for forbidden format "
			+ "forwarded found fr frame from fs full g gateway generated geolocation giveup global gone gruu gsm gzip h "
			+ "handling hangup has having header here histinfo history hmac hold hop hops host hss html hung hunting i "
			+ "ice id identified identity idle ietf ilbc image implemented important in inactive inband incoming "
			+ "incompatible incomplete inconsistency info information initial insufficient int interface interleaving "
			+ "internal internet interval interworking invalid invalidated invite ip is isac iscomposing isdn isfocus "
			+ "isub isup item its j join json k kb keep kerberos key kpml l lacks large late length level limit limited "
			+ "line list local localtcf location locked long lookup loop loopback loops lost low lpc lr m maddr "
			+ "maintenance mandatory many match max maxaveragebitrate maxbitrate maximum maxplaybackrate maxptime mb "
			+ "mbps md media member message messages method methods mime min minimum minptime misdialled mismatch "
			+ "mismatched missing mixed mobility mode moved mp mpa ms multipart multiple must mux mwi n nat national "
			+ "needed network new next no nobody node non nonce none norefersub noresource normal not notification "
			+ "notify ntlm number o object occurred octet of off offer offered offers offline offload ok on only "
			+ "operational opt option options opus or order ordinary originator other out outbound outgoing overload "
			+ "overloaded own p package packet packetization parallel parameter parking parsed partial party passed "
			+ "passive path payload payment payphone pcma pcmu peer pending permanent permanently permitted phone pickup "
			+ "pidf plain policy port ported prack precedence precondition preemption pref preference preferred prefix "
			+ "presence present presently prflx priority privacy private probation proceed process profile progress "
			+ "protocol provide provided provider provisional proxy ptime public publish push q qcif qor qsig quality "
			+ "queued r raddr rate reached reason receive received recording recovery recvonly red redirect redirection "
			+ "refer reference referrer refresh refresher refused reg register registered registration regretfully "
			+ "regular reject rejected rejection rel related relay relaying release released remote removed repair "
			+ "repeated replaces reply request requested required requires reserved resource resources responding "
			+ "response restricted result retries retry reuse rfc ringing rlmi robust route routing rport rtcp rtp "
			+ "rtpmap rtt rtx s same savp savpf scheme screen sctp sdp secs security see selected selection send sending "
			+ "sendonly sendrecv sends sent server service sess session set setup sha short sigcomp signal signed silk "
			+ "simple sip sipfrag sipping siprec sips siren small sorting source special specified speex srflx srtp ssrc "
			+ "stale state status stereo subscribe subscribed subscriber subscription substitute success summary support "
			+ "supported suppress suspended switching system t talk tcp tdialog tel telephone telephony temporarily "
			+ "temporary term terminated text the this time timed timeout timer timers tls tn to token tone too "
			+ "transaction transcoding transfer transferredtcf transferring transit transport trickle true trunk try "
			+ "trying type u ua uac uas udp udpfec udpredundancy udptl ulpfec unable unacceptable unallocated unanswered "
			+ "unassigned unauthorized unavailable unconditional undecipherable unfortunately unknown unreachable "
			+ "unrecognized unregistered unresolvable unspecified unsubscribed unsupported until unwanted update updated "
			+ "upgrade urgent uri us use used usedtx useinbandfec user utf v validation value vbr version video voice "
			+ "voicemail vp w waiting warning was watcher watcherinfo wav wb we were while will winfo with within "
			+ "without word ws wss x xml y yes your z zero";

	private static final String SOFTWARE = "aastra acrobits akuvox alcatel android asterisk audiocodes auerswald avaya baresip belle bintec "
			+ "blink bria broadsoft broadworks cisco counterpath cp csipsimple cucm digium express eyebeam fanvil "
			+ "flexisip fpbx frafos freepbx freeswitch friendly fritz gigaset grandstream groundwire gxp ht htek "
			+ "innovaphone ios iphone iwar jitsi jssip kamailio lancom linksys linphone lite lucent mediant mera "
			+ "metaswitch microsip microsoft mitel mod obihai openscape openser opensips oracle ozeki panasonic patton "
			+ "pbx pjsip pjsua polycom pplsip pstn pstnhub repro reprosip resip ribbon router rtpengine sangoma sbc scan "
			+ "scanner sems ser siemens sipcli sipexpress sipgateway sipjs sipml sipp sipproxy sipscan sipsorcery sipura "
			+ "sipvicious smap snom sofia softphone sonus spa starface sundayddr teams telnyx twilio unify "
			+ "vaxsipuseragent voip voipmonitor vos vvx wildix xlite yate yealink zoiper zoom";

	private static final Set<String> WORDS = new HashSet<>(Text.split(TRADE + " " + SOFTWARE, ' '));

	/** More digits, even with blanks between them, could be a number that is dialled. */
	private static final int MOST = 8;

	private static final String SIGNS = " -_/+=,;'()!";

	private PlainWords() {
	}

	/**
	 * Whether a text consists of such words.
	 * @param digits how many digits may follow each other
	 */
	static boolean are(String text, int digits) {
		int start = 0;
		int all = 0;
		for (int i = 0; i <= text.length(); i++) {
			char c = (i < text.length()) ? text.charAt(i) : ' ';
			all += Text.isDigit(c) ? 1 : 0;
			if (!Letters.isPlain(c)) {
				if (SIGNS.indexOf(c) < 0 || (i > start && !is(text.substring(start, i), digits))) {
					return false;
				}
				start = i + 1;
			}
		}
		return all <= Math.max(digits, (digits < 3) ? 0 : MOST);
	}

	/** Such as {@code busy}, {@code 183}, {@code T46U}, {@code SHA1}, {@code 100rel}. */
	private static boolean is(String word, int digits) {
		int first = end(word, 0, false);
		int second = end(word, first, true);
		int third = end(word, second, false);
		boolean last = third - second > 2 || (third - second < 2 && first > 0) || third == second;
		// An address of a device consists of pairs such as a1.
		boolean pair = first == 1 && second == 2;
		return third == word.length() && second - first <= digits && last && !pair && isListed(word, 0, first)
				&& isListed(word, second, third);
	}

	private static int end(String word, int start, boolean digits) {
		int end = start;
		while (end < word.length() && Text.isDigit(word.charAt(end)) == digits) {
			end++;
		}
		return end;
	}

	private static boolean isListed(String word, int start, int end) {
		return start == end || WORDS.contains(Letters.lower(word.substring(start, end)));
	}

	/** The beginning of a word that is such a word, if it is no short one. */
	static String start(String word) {
		int end = word.length();
		while (end > 3 && !WORDS.contains(Letters.lower(word.substring(0, end)))) {
			end--;
		}
		return (end > 3) ? word.substring(0, end) : "";
	}

}
