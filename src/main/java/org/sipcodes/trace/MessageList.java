package org.sipcodes.trace;

import java.util.List;

import org.sipcodes.sip.Message;

/** Writes messages one after the other, each below its time and its way. */
public final class MessageList {

	private MessageList() {
	}

	/** The text; it is read again by the decoder and by other tools. */
	public static String of(List<Message> messages) {
		StringBuilder text = new StringBuilder();
		for (Message message : messages) {
			String time = Clock.text(message.time()).replace('-', '/').replace('T', ' ').replace("Z", "");
			boolean known = message.source().isKnown() || message.target().isKnown();
			String way = !known ? "" : message.source() + " -> " + message.target();
			text.append((time + " " + way).trim()).append('\n');
			text.append(message.text().replace("\r\n", "\n")).append("\n\n");
		}
		return text.toString();
	}

}
