package org.sipcodes.site;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

import org.springframework.boot.test.system.OutputCaptureExtension;

import org.sipcodes.SmallContent;
import org.sipcodes.TestSite;
import org.sipcodes.read.Root;
import org.sipcodes.read.SiteFiles;

import static org.assertj.core.api.Assertions.assertThat;

/** Readers do not notice that the site is edited while they read. */
@ExtendWith(OutputCaptureExtension.class)
@ResourceLock(Resources.SYSTEM_OUT)
@Order(5)
class ReloadTests {

	private static final int RELOADS = 100;

	private static final Pattern EDITION = Pattern.compile("edition(\\d+)");

	private static final Pattern STYLE = Pattern.compile("href=\"(/static/site\\.[^\"]*)\"");

	@Test
	void everyPageIsWholeAndOfOneEditionWhileEveryOtherReloadFails() throws ExecutionException, InterruptedException {
		EditedFiles edited = new EditedFiles();
		LiveSite site = new LiveSite(new Root(edited::files, () -> edited.edition), TestSite.ORIGIN,
				new SimpleMeterRegistry());
		List<String> paths = site.current().paths();
		ExecutorService readers = Executors.newFixedThreadPool(2);
		List<Future<Integer>> read = new ArrayList<>();
		for (int i = 0; i < 2; i++) {
			int first = i * 7;
			read.add(readers.submit(() -> {
				int count = first;
				while (edited.edition < RELOADS) {
					read(site, paths.get(count++ % paths.size()));
				}
				return count - first;
			}));
		}
		while (edited.edition < RELOADS) {
			edited.edition++;
			site.refresh();
		}
		for (Future<Integer> count : read) {
			assertThat(count.get()).isGreaterThan(RELOADS);
		}
		readers.shutdown();
		assertThat(html(site, "/")).as("the last edition that was sound").contains("edition" + (RELOADS - 1));
	}

	private static void read(LiveSite site, String path) {
		String html = html(site, path);
		assertThat(html).endsWith("</html>\n");
		assertThat(EDITION.matcher(html).results().map(MatchResult::group).distinct()).as(path).hasSize(1);
		// The stylesheet of a page that is open stays although the site has another one
		// by now.
		String style = STYLE.matcher(html).results().findFirst().orElseThrow().group(1);
		assertThat(site.answer(style, Map.of())).as(style).isInstanceOf(Answer.Found.class);
	}

	private static String html(LiveSite site, String path) {
		return TestSite.text(site.answer(path, Map.of()));
	}

	/**
	 * The English site, where every edition is written in three places and every other
	 * one is broken.
	 */
	private static final class EditedFiles {

		private static final Pattern TRANSLATION = Pattern.compile("content/(ru|pt)/.*");

		private final Map<String, byte[]> unchanged = SmallContent.files();

		private volatile int edition = 1;

		EditedFiles() {
			this.unchanged.keySet().removeIf((path) -> TRANSLATION.matcher(path).matches());
		}

		private SiteFiles files() {
			Map<String, byte[]> files = new TreeMap<>(this.unchanged);
			files.computeIfPresent("content/en/labels.properties", this::edit);
			files.computeIfPresent("templates/layout.html", this::edit);
			files.computeIfPresent("static/text.css", this::edit);
			return SiteFiles.of(files);
		}

		private byte[] edit(String path, byte[] bytes) {
			String text = new String(bytes, StandardCharsets.UTF_8);
			String mark = "edition" + this.edition;
			boolean broken = this.edition % 2 == 0 && path.startsWith("content");
			String edited = switch (path.replaceFirst(".*\\.", "")) {
				case "css" -> text + "/* " + mark + " */";
				case "html" -> text.replace("<main ", "<main data-edition=\"" + mark + "\" ");
				default -> text.replaceFirst("(?m)^nav\\.home=.*", broken ? "nav.house=" : "nav.home=" + mark);
			};
			return edited.getBytes(StandardCharsets.UTF_8);
		}

	}

}
