package org.sipcodes.form;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.sipcodes.TestSite;

import static org.assertj.core.api.Assertions.assertThat;

/** Quotation marks and apostrophes as a language has them, and exact text as it is. */
class TypographyTests {

	private static final String PAGE = "/sip/486-busy-here";

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			en | <p>many press &quot;do not disturb&quot;.</p>   | <p>many press “do not disturb”.</p>
			en | <p>the callee&#39;s phone, or the user's</p>    | <p>the callee’s phone, or the user’s</p>
			en | <p>&quot;<b>busy</b>&quot; (&quot;482&quot;)</p> | <p>“<b>busy</b>” (“482”)</p>
			en | <p>a phrase "<code>a "b"</code>" here</p>       | <p>a phrase “<code>a "b"</code>” here</p>
			en | <p>it says 'busy' and "the user's 'no'"</p>     | <p>it says ‘busy’ and “the user’s ‘no’”</p>
			en | <dd><span>one</span><span>"two"</span></dd>     | <dd><span>one</span><span>“two”</span></dd>
			en | <p>one "two</p><p>"three"</p>                   | <p>one “two</p><p>“three”</p>
			en | <q>an acl &quot;…&quot;</q> and "so"            | <q>an acl &quot;…&quot;</q> and “so”
			en | <pre><code>From: "A"</code> 's</pre>            | <pre><code>From: "A"</code> 's</pre>
			en | <a title="it's" href="/x">it's</a>              | <a title="it's" href="/x">it’s</a>
			ru | <p>нажал &quot;не беспокоить&quot;</p>          | <p>нажал «не беспокоить»</p>
			pt | <p>a linha d'água &quot;ocupado&quot;</p>       | <p>a linha d’água “ocupado”</p>""")
	void proseHasTheMarksOfItsLanguage(String language, String html, String expected) {
		assertThat(new Typography(TestSite.language(language).labels()).of("<body>" + html))
			.isEqualTo("<body>" + expected);
	}

	@Test
	void whatAMachineReadsStaysAsItIs() {
		assertThat(TestSite.html(PAGE)).contains("“do not disturb”", "The callee’s phone", "\"@type\":");
		for (String form : new String[] { PAGE + ".md", PAGE + ".txt", "/api/v1/codes/486" }) {
			assertThat(TestSite.html(form)).as(form).doesNotContain("’", "“do not").contains("callee's");
		}
		assertThat(TestSite.html("/platforms/freeswitch")).contains("Rejected by acl &quot;");
		String found = TestSite.text(TestSite.SITE.answer("/search", Map.of("q", "rejected by acl")));
		assertThat(found).contains("acl").doesNotContain("“…”");
	}

}
