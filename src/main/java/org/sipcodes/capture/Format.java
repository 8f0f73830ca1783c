package org.sipcodes.capture;

import org.jspecify.annotations.Nullable;

/** A format of files of packets: records one after another. */
interface Format {

	/** How many bytes tell which format it is. */
	int MAGIC = 4;

	/** The format that begins with these bytes; null if it is none. */
	static @Nullable Format of(Slice start, Packets packets) {
		if (start.u32(0) == PcapNg.SECTION) {
			return new PcapNg(packets);
		}
		boolean isLittle = PcapFile.isMagic(start.u32(0, true));
		return (isLittle || PcapFile.isMagic(start.u32(0))) ? new PcapFile(isLittle, packets) : null;
	}

	/**
	 * The length of a record.
	 * @param start bytes that begin with it
	 * @return how many bytes are needed to tell it if there are too few of them; -1 if
	 * there can be no record
	 */
	long size(Slice start);

	/** Reads a record, or what there is of the last one. */
	void read(Slice record);

	/** How many packets have been read. */
	int count();

}
