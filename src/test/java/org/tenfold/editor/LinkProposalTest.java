package org.tenfold.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.text.Language;

class LinkProposalTest {

    private static final ServiceCatalog CATALOG = ServiceCatalog.standard();

    /** Nothing sends its metrics to a bucket or a plan of backups, which is what the kind stands for unless said otherwise. */
    @ParameterizedTest
    @CsvSource({"rds, s3, backup", "alb, s3, logs", "rds, backup, backup", "lambda, xray, trace", "codepipeline, codedeploy, deploy", "rds, cloudwatch,"})
    void aLinkThatOperatesSomethingIsForWhatItsTargetIsFor(String from, String to, String purpose) {
        Link link = proposed(from, to).link();

        assertThat(link.kind()).isEqualTo(LinkKind.OPERATE);
        assertThat(link.settings().get("purpose")).isEqualTo(purpose);
    }

    @Test
    void aLineFromAQueueToAnotherIsForDeadLettersAndSetsIt() {
        Design design = design("sqs", "sqs");
        LinkProposal proposal = LinkProposal.between(design, CATALOG, "from", "to").orElseThrow();
        Design joined = Edits.applied(design, proposal.edit());

        assertThat(proposal.label().in(Language.ENGLISH)).isEqualTo("Dead letters");
        assertThat(proposal.legal()).isTrue();
        assertThat(joined.architecture().links()).isEmpty();
        assertThat(joined.architecture().component("from").orElseThrow().settings().get("deadLetterQueue")).isEqualTo("to");
        assertThat(LinkProposal.between(joined, CATALOG, "from", "to")).as("once").isEmpty();
    }

    private static LinkProposal proposed(String from, String to) {
        return LinkProposal.between(design(from, to), CATALOG, "from", "to").orElseThrow();
    }

    private static Design design(String from, String to) {
        return Edits.applied(Design.EMPTY, new Edit.Batch(List.of(new Edit.Add(Component.of("from", from, "From")),
                new Edit.Add(Component.of("to", to, "To")))));
    }
}
