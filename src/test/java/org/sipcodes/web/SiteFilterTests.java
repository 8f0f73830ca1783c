package org.sipcodes.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import org.sipcodes.TestSite;
import org.sipcodes.site.LiveSite;
import org.sipcodes.site.Storage;

import static org.assertj.core.api.Assertions.assertThat;

/** What a reader gets when a page cannot be made. */
@ExtendWith(OutputCaptureExtension.class)
class SiteFilterTests {

	@Test
	void aFaultOfOursIsAPlainPageInTheReadersLanguageAndALineInTheLog(CapturedOutput output) throws Exception {
		MockHttpServletResponse response = get("/ru/compare");
		assertThat(response.getStatus()).isEqualTo(500);
		assertThat(response.getContentType()).isEqualTo("text/html;charset=utf-8");
		assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
		assertThat(response.getHeader("Content-Security-Policy")).contains("default-src 'none'");
		assertThat(response.getContentAsString()).contains("lang=\"ru\"", "Не удалось построить страницу")
			.doesNotContain("no-such-label", "Exception");
		assertThat(output).contains("No answer for /ru/compare", "no-such-label");
	}

	private static MockHttpServletResponse get(String path) throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
		request.setServletPath(path);
		MockHttpServletResponse response = new MockHttpServletResponse();
		new SiteFilter(new LiveSite(broken(), TestSite.ORIGIN)).doFilter(request, response, new MockFilterChain());
		return response;
	}

	/** The site with a template that cannot be rendered. */
	private static Storage broken() {
		return new Storage() {

			@Override
			public Map<String, byte[]> files(String folder) {
				Map<String, byte[]> files = new TreeMap<>(TestSite.STORAGE.files(folder));
				files.computeIfPresent("templates/compare.html",
						(path, bytes) -> "<p th:text=\"#{no-such-label}\"></p>".getBytes(StandardCharsets.UTF_8));
				return files;
			}

			@Override
			public Object state() {
				return "fixed";
			}

		};
	}

}
