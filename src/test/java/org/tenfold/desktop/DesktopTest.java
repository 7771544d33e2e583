package org.tenfold.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DesktopTest {

    @TempDir
    Path devices;

    @Test
    void aGraphicsCardIsTakenForGrantedWhereItCannotBeAskedFor() {
        assertThat(Desktop.hasGraphics("Windows 11", devices)).isTrue();
        assertThat(Desktop.hasGraphics("Mac OS X", devices)).isTrue();
        assertThat(Desktop.hasGraphics("Linux", devices)).isFalse();
    }

    @Test
    void linuxShowsItsGraphicsCardAsADevice() throws IOException {
        Files.createDirectory(devices.resolve("dri"));
        assertThat(Desktop.hasGraphics("Linux", devices)).isTrue();
        Files.delete(devices.resolve("dri"));
        Files.createFile(devices.resolve("nvidiactl"));
        assertThat(Desktop.hasGraphics("Linux", devices)).isTrue();
    }
}
