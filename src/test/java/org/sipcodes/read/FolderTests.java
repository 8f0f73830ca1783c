package org.sipcodes.read;

import java.nio.file.AccessDeniedException;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Root may read every file, so that no file on disk shows this message in every build.
 */
class FolderTests {

	@Test
	void aFileWithoutPermissionNamesTheUser() {
		assertThat(Folder.flaw(new AccessDeniedException("486.md")))
			.isEqualTo("cannot be read (permission denied to user " + System.getProperty("user.name")
					+ "); expected a file or folder that can");
	}

}
