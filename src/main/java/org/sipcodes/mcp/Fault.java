package org.sipcodes.mcp;

import java.util.Map;

/** Why a message is answered with an error of JSON-RPC. */
final class Fault extends RuntimeException {

	static final int NO_JSON = -32700;

	static final int NO_REQUEST = -32600;

	static final int NO_METHOD = -32601;

	static final int WRONG_PARAMETERS = -32602;

	static final int INTERNAL = -32603;

	static final int HEADER_MISMATCH = -32020;

	static final int UNSUPPORTED_VERSION = -32022;

	private static final long serialVersionUID = 1L;

	final int code;

	/** Of HTTP. */
	final int status;

	/** What else a client is told. */
	final transient Map<String, Object> data;

	/**
	 * Makes an error.
	 * @param code of JSON-RPC
	 * @param status of HTTP
	 * @param message what is wrong, and what is expected
	 */
	Fault(int code, int status, String message) {
		this(code, status, message, Map.of());
	}

	Fault(int code, int status, String message, Map<String, Object> data) {
		super(message);
		this.code = code;
		this.status = status;
		this.data = data;
	}

	/** An error in the parameters of a method that is known. */
	static Fault parameter(String message) {
		return new Fault(WRONG_PARAMETERS, 200, message);
	}

}
