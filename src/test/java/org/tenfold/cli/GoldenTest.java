package org.tenfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tenfold.Samples;
import org.tenfold.file.DesignFile;

/**
 * What every command says about every sample, kept as text that a person can read and a version control can compare. After
 * an intended change run this test with {@code -Dtenfold.golden=write} and read the difference.
 */
class GoldenTest {

    private static final Path FOLDER = Path.of("src/test/resources/org/tenfold/cli/golden");
    private static final boolean WRITE = "write".equals(System.getProperty("tenfold.golden"));

    static Stream<Path> samples() {
        return Samples.all().stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theAnswersAboutASampleAreAsTheyWere(Path sample) throws IOException {
        StringBuilder answers = new StringBuilder();
        for (String command : List.of("check", "capacity", "estimate", "resilience")) {
            Run run = Run.of(command, sample.toString(), "--language", "en", "--as-of", "2026-11-20");
            assertThat(run.err()).isEmpty();
            answers.append("$ tenfold ").append(command).append(" (status ").append(run.status()).append(")\n\n")
                    .append(run.out().replace('\\', '/').replace("\r\n", "\n")).append('\n');
        }
        Path golden = FOLDER.resolve(sample.getFileName().toString().replace(DesignFile.EXTENSION, ".txt"));
        if (WRITE) {
            Files.createDirectories(FOLDER);
            Files.writeString(golden, answers);
        }
        assertThat(answers.toString()).as("run with -Dtenfold.golden=write if the change is intended")
                .isEqualTo(Files.readString(golden));
    }
}
