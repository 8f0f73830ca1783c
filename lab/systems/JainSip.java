import java.util.List;
import java.util.Properties;

import gov.nist.javax.sip.SipStackExt;
import gov.nist.javax.sip.clientauthutils.AuthenticationHelper;
import gov.nist.javax.sip.clientauthutils.UserCredentials;

import javax.sip.ClientTransaction;
import javax.sip.DialogTerminatedEvent;
import javax.sip.IOExceptionEvent;
import javax.sip.ListeningPoint;
import javax.sip.RequestEvent;
import javax.sip.ResponseEvent;
import javax.sip.SipFactory;
import javax.sip.SipListener;
import javax.sip.SipProvider;
import javax.sip.SipStack;
import javax.sip.TimeoutEvent;
import javax.sip.TransactionTerminatedEvent;
import javax.sip.address.Address;
import javax.sip.address.AddressFactory;
import javax.sip.header.CSeqHeader;
import javax.sip.header.HeaderFactory;
import javax.sip.message.MessageFactory;
import javax.sip.message.Request;
import javax.sip.message.Response;

/**
 * Calls the numbers that follow the seconds to wait at the end, with JAIN-SIP: what the stack does by itself, and its
 * AuthenticationHelper. The first gateway is its outbound proxy, for it asks no DNS for a second one.
 */
public class JainSip implements SipListener {

	private static final String HOST = "192.0.2.10";

	private static final int PORT = 5070;

	private final SipProvider provider;

	private final AddressFactory addresses;

	private final HeaderFactory headers;

	private final MessageFactory messages;

	private final AuthenticationHelper authentication;

	private JainSip() throws Exception {
		Properties properties = new Properties();
		properties.setProperty("javax.sip.STACK_NAME", "lab");
		properties.setProperty("javax.sip.OUTBOUND_PROXY", "192.0.2.31:5060/udp");
		SipFactory factory = SipFactory.getInstance();
		factory.setPathName("gov.nist");
		this.addresses = factory.createAddressFactory();
		this.headers = factory.createHeaderFactory();
		this.messages = factory.createMessageFactory();
		SipStack stack = factory.createSipStack(properties);
		this.provider = stack.createSipProvider(stack.createListeningPoint(HOST, PORT, ListeningPoint.UDP));
		this.provider.addSipListener(this);
		this.authentication = ((SipStackExt) stack).getAuthenticationHelper((transaction, realm) -> new Caller(), this.headers);
	}

	/** The account that answers a challenge. */
	private record Caller() implements UserCredentials {

		@Override
		public String getUserName() {
			return "caller";
		}

		@Override
		public String getPassword() {
			return "secret";
		}

		@Override
		public String getSipDomain() {
			return "gw.example";
		}

	}

	public static void main(String[] words) throws Exception {
		JainSip caller = new JainSip();
		for (String number : List.of(words).subList(1, words.length)) {
			caller.call(number);
			Thread.sleep(50);
		}
		Thread.sleep(1000L * Integer.parseInt(words[0]));
		System.exit(0);
	}

	private void call(String number) throws Exception {
		Address to = this.addresses.createAddress("sip:" + number + "@gw.example");
		Address from = this.addresses.createAddress("sip:caller@gw.example");
		Request invite = this.messages.createRequest(to.getURI(), Request.INVITE, this.provider.getNewCallId(),
				this.headers.createCSeqHeader(1L, Request.INVITE), this.headers.createFromHeader(from, "caller" + number),
				this.headers.createToHeader(to, null),
				List.of(this.headers.createViaHeader(HOST, PORT, ListeningPoint.UDP, null)),
				this.headers.createMaxForwardsHeader(70));
		invite.addHeader(this.headers.createContactHeader(this.addresses.createAddress("sip:caller@" + HOST + ":" + PORT)));
		invite.setContent("v=0\r\no=- 1 1 IN IP4 " + HOST + "\r\ns=-\r\nc=IN IP4 " + HOST
				+ "\r\nt=0 0\r\nm=audio 49170 RTP/AVP 8\r\n", this.headers.createContentTypeHeader("application", "sdp"));
		this.provider.getNewClientTransaction(invite).sendRequest();
	}

	@Override
	public void processResponse(ResponseEvent event) {
		try {
			Response response = event.getResponse();
			ClientTransaction transaction = event.getClientTransaction();
			int status = response.getStatusCode();
			long attempt = ((CSeqHeader) response.getHeader(CSeqHeader.NAME)).getSeqNumber();
			boolean challenge = status == Response.UNAUTHORIZED || status == Response.PROXY_AUTHENTICATION_REQUIRED;
			// The helper answers every challenge, also the one that refuses its answer, without an end.
			if (challenge && attempt == 1) {
				this.authentication.handleChallenge(response, transaction, this.provider, 5).sendRequest();
			}
			else if (status == Response.OK) {
				event.getDialog().sendAck(event.getDialog().createAck(attempt));
			}
		}
		catch (Exception ex) {
			System.out.println(ex);
		}
	}

	@Override
	public void processRequest(RequestEvent event) {
		if (!event.getRequest().getMethod().equals(Request.BYE)) {
			return; // what the stack answers by itself shall be seen
		}
		try {
			this.provider.sendResponse(this.messages.createResponse(Response.OK, event.getRequest()));
		}
		catch (Exception ex) {
			System.out.println(ex);
		}
	}

	@Override
	public void processTimeout(TimeoutEvent event) {
	}

	@Override
	public void processIOException(IOExceptionEvent event) {
	}

	@Override
	public void processTransactionTerminated(TransactionTerminatedEvent event) {
	}

	@Override
	public void processDialogTerminated(DialogTerminatedEvent event) {
	}

}
