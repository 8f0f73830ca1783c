package org.sipcodes.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.SortedSet;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * One file with all files of a folder, beside the folder; the same for the same files.
 *
 * @param folder what is packed
 * @param names of its files
 * @param date of all of them
 */
record Archive(Path folder, SortedSet<String> names, LocalDate date) {

	/** What tar writes at a time, and ends with. */
	private static final int BLOCK = 512;

	private static final int LONGEST = 100;

	/** Writes to a stream. */
	private interface Writer {

		void write(OutputStream out) throws IOException;

	}

	/** A ZIP file with the folder in it. */
	Path zip() throws IOException {
		return replace(".zip", (file) -> {
			ZipOutputStream out = new ZipOutputStream(file);
			out.setLevel(9);
			for (String name : this.names) {
				ZipEntry entry = new ZipEntry(this.folder.getFileName() + "/" + name);
				entry.setTimeLocal(this.date.atStartOfDay());
				out.putNextEntry(entry);
				Files.copy(this.folder.resolve(name), out);
			}
			out.finish();
		});
	}

	/** A tar file with what is in the folder, in gzip. */
	Path tgz() throws IOException {
		return replace(".tgz", (file) -> {
			GZIPOutputStream out = new GZIPOutputStream(file);
			for (String name : this.names) {
				byte[] bytes = Files.readAllBytes(this.folder.resolve(name));
				out.write(header(name, bytes.length));
				out.write(bytes);
				out.write(new byte[(BLOCK - bytes.length % BLOCK) % BLOCK]);
			}
			out.write(new byte[2 * BLOCK]);
			out.finish();
		});
	}

	private Path replace(String suffix, Writer writer) throws IOException {
		Path archive = this.folder.resolveSibling(this.folder.getFileName() + suffix);
		Path fresh = this.folder.resolveSibling("." + this.folder.getFileName() + suffix);
		try (OutputStream file = Files.newOutputStream(fresh)) {
			writer.write(file);
		}
		return Files.move(fresh, archive, StandardCopyOption.REPLACE_EXISTING);
	}

	/** The header of a file as POSIX has it (ustar). */
	private byte[] header(String name, int size) {
		int slash = (name.length() > LONGEST) ? name.indexOf('/', name.length() - LONGEST - 1) : -1;
		byte[] header = new byte[BLOCK];
		put(header, 0, name.substring(slash + 1));
		put(header, 100, "0000644\0" + "0000000\0" + "0000000\0");
		put(header, 124, octal(11, size) + " " + octal(11, this.date.atStartOfDay().toEpochSecond(ZoneOffset.UTC)));
		put(header, 148, "        0");
		put(header, 257, "ustar\00000");
		put(header, 345, name.substring(0, Math.max(0, slash)));
		int sum = 0;
		for (byte one : header) {
			sum += one;
		}
		put(header, 148, octal(6, sum) + "\0");
		return header;
	}

	private static String octal(int digits, long number) {
		return String.format(Locale.ROOT, "%0" + digits + "o", number);
	}

	private static void put(byte[] header, int place, String text) {
		byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
		System.arraycopy(bytes, 0, header, place, bytes.length);
	}

}
