package org.tenfold;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    @Test
    void opensTheWindowWithoutArguments() {
        assertThat(Main.wantsWindow(new String[0])).isTrue();
    }

    @Test
    void opensTheWindowOnFiles(@TempDir Path folder) throws Exception {
        String file = Files.createFile(folder.resolve("shop.json")).toString();
        assertThat(Main.wantsWindow(new String[] {file})).isTrue();
        assertThat(Main.wantsWindow(new String[] {file, file})).as("several files").isTrue();
        assertThat(Main.wantsWindow(new String[] {file, "--help"})).isFalse();
    }

    @Test
    void takesAnythingElseForACommand(@TempDir Path folder) {
        assertThat(Main.wantsWindow(new String[] {"check"})).isFalse();
        assertThat(Main.wantsWindow(new String[] {folder.toString()})).isFalse();
    }

    @Test
    void findsADisplayOnLinuxOnlyWhereTheSessionNamesOne() {
        assertThat(Main.hasDisplay("Linux", Map.of())).isFalse();
        assertThat(Main.hasDisplay("Linux", Map.of("DISPLAY", ""))).isFalse();
        assertThat(Main.hasDisplay("Linux", Map.of("DISPLAY", ":0"))).isTrue();
        assertThat(Main.hasDisplay("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0"))).isTrue();
        assertThat(Main.hasDisplay("Mac OS X", Map.of())).isTrue();
        assertThat(Main.hasDisplay("Windows 11", Map.of())).isTrue();
    }
}
