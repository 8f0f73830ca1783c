package org.sipcodes.catalog;

/** What sort of thing a platform is. */
public enum PlatformKind implements Word {

	PBX, PROXY, SBC, GATEWAY, PROVIDER, LIBRARY, PHONE, NETWORK

}
