package org.sipcodes.sip;

import java.util.ArrayList;
import java.util.List;

import org.sipcodes.model.Letters;
import org.sipcodes.model.Text;

/** What can be said of an IP address. */
public final class Hosts {

	private Hosts() {
	}

	/** Whether a text is an IPv4 or IPv6 address. */
	public static boolean isAddress(String host) {
		return isV4(host) || (host.indexOf(':') >= 0 && isV6(host));
	}

	private static boolean isV4(String host) {
		List<String> parts = Text.split(host, '.');
		boolean is = parts.size() == 4;
		for (String part : parts) {
			is = is && Text.isNumber(part, 3) && Params.number(part) < 256;
		}
		return is;
	}

	private static boolean isV6(String host) {
		for (char c : host.toCharArray()) {
			if (Letters.hex(c) < 0 && c != ':' && c != '.') {
				return false;
			}
		}
		return true;
	}

	/** All groups of an IPv6 address, also those that are left out. */
	public static List<String> groups(String host) {
		List<String> groups = new ArrayList<>();
		int gap = -1;
		for (String group : Text.split(host, ':')) {
			if (!group.isEmpty()) {
				groups.add(group);
			}
			else if (gap < 0) {
				gap = groups.size();
			}
		}
		while (gap >= 0 && groups.size() < 8) {
			groups.add(gap, "0");
		}
		return groups;
	}

	/**
	 * Whether an address is only reachable within a network: RFC 1918, 6598, 3927, 4193.
	 */
	public static boolean isPrivate(String host) {
		if (!isAddress(host)) {
			return false;
		}
		String low = Letters.lower(host);
		if (low.indexOf(':') >= 0) {
			return low.startsWith("fc") || low.startsWith("fd") || low.startsWith("fe8") || low.startsWith("fe9")
					|| low.startsWith("fea") || low.startsWith("feb");
		}
		List<String> parts = Text.split(low, '.');
		int first = (int) Params.number(parts.get(0));
		int second = (int) Params.number(parts.get(1));
		return first == 10 || (first == 172 && second >= 16 && second < 32) || (first == 192 && second == 168)
				|| (first == 100 && second >= 64 && second < 128) || (first == 169 && second == 254);
	}

	/** Whether an address is of the machine itself. */
	public static boolean isLoopback(String host) {
		return host.startsWith("127.") || host.equals("::1") || Letters.equal(host, "localhost");
	}

	/** Whether an address is one of the internet. */
	public static boolean isPublic(String host) {
		return isAddress(host) && !isPrivate(host) && !isLoopback(host) && !host.equals("0.0.0.0")
				&& !host.equals("::");
	}

}
