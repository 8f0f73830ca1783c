package org.sipcodes.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.sipcodes.TestSite;
import org.sipcodes.model.Block;
import org.sipcodes.model.Entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

/**
 * Every filter and field that the content gives to tshark, run against the messages of
 * the content.
 */
class FilterTests {

	/** A command in a text, in any language. */
	private static final Pattern COMMAND = Pattern.compile("`(tshark [^`]*)`");

	private static final Pattern FILTER = Pattern.compile(" -Y (?:'([^']*)'|(\\S+))");

	private static final Pattern FIELD = Pattern.compile(" -e (\\S+)");

	private static final Pattern STATUS = Pattern.compile("sip\\.Status-Code == (\\d{3})");

	/** What is looked for in a trace of one's own, and what no example needs. */
	private static final Set<String> RARE = Set.of("sip.Accept-Language", "sip.Content-Encoding", "sip.P-Early-Media",
			"sip.User-Agent", "sip.auth.stale", "sip.resend-original");

	@TempDir
	private Path folder;

	@Test
	void everyFilterAndFieldIsKnownAndMatches() throws IOException, InterruptedException {
		Set<String> filters = new LinkedHashSet<>();
		Set<String> fields = new LinkedHashSet<>(List.of("sip.Status-Code"));
		Set<String> codes = new TreeSet<>();
		for (Source source : TestSite.FILES.content()) {
			COMMAND.matcher(source.text()).results().map((command) -> command.group(1)).forEach((command) -> {
				FILTER.matcher(command)
					.results()
					.map((match) -> (match.group(1) != null) ? match.group(1) : match.group(2))
					.forEach(filters::add);
				FIELD.matcher(command).results().map((match) -> match.group(1)).forEach(fields::add);
			});
		}
		filters.forEach((filter) -> STATUS.matcher(filter)
			.results()
			.map((MatchResult match) -> match.group(1))
			.forEach(codes::add));
		assertThat(filters).hasSizeGreaterThan(40);
		assertThat(fields).hasSizeGreaterThan(15);
		Path capture = this.folder.resolve("messages.pcap");
		Files.write(capture, capture());
		String any = filters.stream().collect(Collectors.joining(") || (", "(", ")"));
		List<String> command = new ArrayList<>(List.of("-r", capture.toString(), "-Y", any, "-T", "fields"));
		fields.forEach((field) -> command.addAll(List.of("-e", field)));
		List<String> lines = tshark(command);
		assertThat(lines.stream().map((line) -> line.split("\t", -1)[0])).containsAll(codes);
		Set<String> empty = new TreeSet<>();
		int column = 0;
		for (String field : fields) {
			int place = column++;
			if (lines.stream().allMatch((line) -> line.split("\t", -1)[place].isEmpty())) {
				empty.add(field);
			}
		}
		// The capture is of SIP over UDP; that tshark knows other fields is seen by its
		// exit.
		empty.removeIf((field) -> RARE.contains(field) || !field.matches("(sip|sdp|ip|udp|frame)\\..*"));
		assertThat(empty).as("fields that no message of the content has").isEmpty();
	}

	private static List<String> tshark(List<String> arguments) throws IOException, InterruptedException {
		boolean there = Arrays.stream(System.getenv("PATH").split(":"))
			.anyMatch((folder) -> Files.isExecutable(Path.of(folder, "tshark")));
		if (!there) {
			System.err.println("""

					*** NO TSHARK ON THE PATH: ITS FILTERS IN THE CONTENT ARE NOT TRIED ***
					*** On Debian: apt-get install tshark ***
					""");
			abort("no tshark on the path");
		}
		List<String> command = new ArrayList<>(List.of("tshark"));
		command.addAll(arguments);
		Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.PIPE).start();
		process.getOutputStream().close();
		List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines()
			.toList();
		String error = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).as(error).isZero();
		return lines;
	}

	/** All messages of the English articles as packets over UDP. */
	private static byte[] capture() {
		ByteBuffer capture = ByteBuffer.allocate(2_000_000).order(ByteOrder.LITTLE_ENDIAN);
		capture.putInt(0xa1b2c3d4).putShort((short) 2).putShort((short) 4).putLong(0).putInt(65_535).putInt(101);
		int second = 0;
		for (Entry thing : ExampleTests.things().toList()) {
			for (Block.Fence fence : ExampleTests.fences(thing)) {
				{
					byte[] message = ExampleTests.wire(fence.text()).getBytes(StandardCharsets.UTF_8);
					int length = 28 + message.length;
					capture.putInt(second++).putInt(0).putInt(length).putInt(length);
					capture.order(ByteOrder.BIG_ENDIAN);
					capture.putInt(0x45000000 | length).putInt(second << 16).putInt(0x40110000);
					boolean response = fence.text().startsWith("SIP/2.0");
					capture.putInt(response ? 0xc0000202 : 0xc0000201).putInt(response ? 0xc0000201 : 0xc0000202);
					capture.putShort((short) 5060).putShort((short) 5060).putInt((8 + message.length) << 16);
					capture.put(message).order(ByteOrder.LITTLE_ENDIAN);
				}
			}
		}
		return Arrays.copyOf(capture.array(), capture.position());
	}

}
