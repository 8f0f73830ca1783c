package org.sipcodes;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;

import org.sipcodes.command.Commands;
import org.sipcodes.read.Root;
import org.sipcodes.site.Operator;

/**
 * What can be set from outside.
 *
 * @param home the folder with content, templates and static, such as {@code .}; empty to
 * serve what is in the jar
 * @param content a folder with files that are laid over the content; empty if there is
 * none
 * @param publicAddress how readers reach the site, such as
 * {@code https://sipcodes.example}
 * @param contact where weaknesses of the site are reported; empty to name nothing
 * @param indexnowKey proves to search engines who tells them of pages; empty if nobody
 * does
 */
record Settings(@DefaultValue("") String home, @DefaultValue("") String content,
		@DefaultValue(Commands.LOCAL) URI publicAddress, @DefaultValue("") String contact,
		@DefaultValue("") String indexnowKey) {

	private static final Pattern OURS = Pattern.compile("(?i)sipcodes[._]([^.]*).*");

	/** Variables that Kubernetes sets for a service named sipcodes. */
	private static final Pattern SERVICE = Pattern.compile("SIPCODES_(.*_)?(SERVICE|PORT)(_.*)?");

	Settings {
		List<String> wrong = new ArrayList<>();
		for (String folder : Root.FOLDERS) {
			if (!home.isEmpty() && !Files.isDirectory(Path.of(home, folder))) {
				wrong.add("sipcodes.home is \"" + home + "\" and has no folder " + folder
						+ "; expected content, templates and static in it");
				break;
			}
		}
		if (!content.isEmpty() && !Files.isDirectory(Path.of(content))) {
			wrong.add("sipcodes.content is \"" + content + "\", which is not a folder; expected one with files such as "
					+ "en/codes/486.md in it");
		}
		if (publicAddress.getHost() == null || !String.valueOf(publicAddress.getScheme()).matches("https?")) {
			wrong.add("sipcodes.public-address is \"" + publicAddress
					+ "\"; expected an address such as https://sipcodes.example");
		}
		if (!contact.matches("((mailto:|tel:|https://)\\S+)?")) {
			wrong.add("sipcodes.contact is \"" + contact
					+ "\"; expected an address such as mailto:security@sipcodes.example or https://sipcodes.example/report");
		}
		if (!indexnowKey.matches("([A-Za-z0-9-]{8,128})?")) {
			wrong.add("sipcodes.indexnow-key is \"" + indexnowKey + "\"; expected 8 to 128 letters, digits and dashes");
		}
		if (!wrong.isEmpty()) {
			throw new SettingsException(wrong);
		}
	}

	/** Who runs the site. */
	Operator operator() {
		return new Operator(this.publicAddress.toString(), this.contact, this.indexnowKey);
	}

	/** The settings of an environment, or a failure with everything that is wrong. */
	static Settings of(ConfigurableEnvironment environment) {
		check(environment);
		return Binder.get(environment).bindOrCreate("sipcodes", Settings.class);
	}

	/** The place that the site is read from. */
	Root root() {
		return Root.of(this.home, this.content);
	}

	/** Refuses unknown names and impossible ports. */
	static void check(ConfigurableEnvironment environment) {
		List<String> known = Arrays.stream(Settings.class.getRecordComponents())
			.map((setting) -> setting.getName().replaceAll("(?=[A-Z])", "-").toLowerCase(Locale.ROOT))
			.toList();
		List<String> wrong = new ArrayList<>();
		environment.getPropertySources()
			.stream()
			.filter(EnumerablePropertySource.class::isInstance)
			.flatMap((source) -> Arrays.stream(((EnumerablePropertySource<?>) source).getPropertyNames()))
			.distinct()
			.filter((name) -> isUnknown(name, known))
			.forEach((name) -> wrong
				.add("unknown setting " + name + "; expected one of sipcodes." + String.join(", sipcodes.", known)));
		String readers = environment.getProperty("server.port", "8080");
		String operators = environment.getProperty("management.server.port", "8081");
		if (!isPort(readers)) {
			wrong.add("server.port is \"" + readers + "\"; expected a number from 0 to 65535");
		}
		if (!isPort(operators) && !operators.equals("-1")) {
			wrong.add("management.server.port is \"" + operators
					+ "\"; expected a number from 0 to 65535, or -1 for none");
		}
		if (operators.equals(readers) && !readers.equals("0")) {
			wrong.add("management.server.port is \"" + operators + "\", the same as server.port; expected another one");
		}
		if (!wrong.isEmpty()) {
			throw new SettingsException(wrong);
		}
	}

	private static boolean isPort(String port) {
		return port.matches("\\d{1,5}") && Integer.parseInt(port) <= 65535;
	}

	/**
	 * A name is written in several ways: sipcodes.public-address,
	 * SIPCODES_PUBLIC_ADDRESS.
	 */
	private static boolean isUnknown(String name, List<String> known) {
		Matcher ours = OURS.matcher(name);
		if (!ours.matches() || SERVICE.matcher(name).matches()) {
			return false;
		}
		String bare = ours.group(1).toLowerCase(Locale.ROOT).replaceAll("[-_]", "");
		return known.stream().noneMatch((setting) -> setting.replace("-", "").equals(bare));
	}

}
