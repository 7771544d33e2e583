package org.tenfold.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tenfold.Samples;
import org.tenfold.service.ServiceCatalog;

/** After an intended change run this test with {@code -Dtenfold.golden=write}. */
class DesignSchemaTest {

    private static final Path SHIPPED = Path.of("src/main/resources/org/tenfold/file/design-1.schema.json");
    private static final String TEXT = DesignSchema.text(ServiceCatalog.standard());
    private static final Schema SCHEMA =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(TEXT, InputFormat.JSON);

    static Stream<Path> samples() {
        return Samples.all().stream();
    }

    @Test
    void theShippedSchemaIsTheOneThatTheSettingsDescribe() throws IOException {
        if ("write".equals(System.getProperty("tenfold.golden"))) {
            Files.createDirectories(SHIPPED.getParent());
            Files.writeString(SHIPPED, TEXT);
        }
        assertThat(Files.readString(SHIPPED)).as("run with -Dtenfold.golden=write if the change is intended").isEqualTo(TEXT);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleIsValid(Path sample) throws IOException {
        assertThat(SCHEMA.validate(Files.readString(sample), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "version": 1                 | "version": 2
            "service": "ec2"             | "service": "ec3"
            "poolSize": 20               | "poolSize": -1
            "poolSize": 20               | "poolSise": 20
            "kind": "request"            | "kind": "requests"
            "instanceType": "t3.small"   | "instanceType": 3
            "users": 1000                | "users": "many"
            """)
    void whatTheReaderRefusesIsInvalid(String right, String wrong) throws IOException {
        String sample = Files.readString(Samples.file("4-two-zones"));
        assertThat(sample).contains(right);

        assertThat(SCHEMA.validate(sample.replace(right, wrong), InputFormat.JSON)).isNotEmpty();
    }
}
