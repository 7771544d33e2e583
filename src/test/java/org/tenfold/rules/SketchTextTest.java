package org.tenfold.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tenfold.design.Architecture;

class SketchTextTest {

    /** Components without their place in the list, and links by their ends. */
    private static Map<String, Object> parts(Architecture architecture) {
        Map<String, Object> parts = new HashMap<>(architecture.componentsById());
        architecture.links().stream().collect(Collectors.groupingBy(link -> link.from() + ">" + link.to(),
                Collectors.mapping(link -> link.kind() + " " + link.settings(), Collectors.toSet()))).forEach(parts::put);
        return parts;
    }

    @Test
    void readingWhatWasWrittenOfAnExampleGivesTheExample() {
        for (Rule rule : RuleBook.standard().rules()) {
            for (Example example : List.of(rule.wrong(), rule.right())) {
                List<String> lines = SketchText.of(example.architecture());
                assertThat(parts(Sketch.of(lines.toArray(String[]::new)).architecture())).as(rule.info().id() + " " + lines)
                        .isEqualTo(parts(example.architecture()));
            }
        }
    }

    @Test
    void itReadsAsPeopleWriteIt() {
        String[] lines = {"users > alb[zones=a+b] > vpc/web:ec2[count=2] >read-write[soft=true]> db:rds", "web > files:s3", "alone:sqs"};
        assertThat(SketchText.of(Sketch.of(lines).architecture())).containsExactly(lines);
    }
}
