package org.tenfold.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Settings;
import org.tenfold.picture.arrange.Arranger;
import org.tenfold.pricing.PriceBook;
import org.tenfold.service.Category;
import org.tenfold.service.Service;
import org.tenfold.service.ServiceCatalog;

/** What is offered first is what an architect would draw next. */
class NextLikelyTest {

    private static final ServiceCatalog CATALOG = ServiceCatalog.standard();

    private final Workspace workspace = new Workspace(CATALOG, new Arranger(CATALOG, PriceBook.standard()));

    private List<String> offered(InsertPoint.Why why) {
        return InsertPoint.at(0, 0).offers(workspace, List.of("sqs", "rds")).stream().filter(offer -> offer.why() == why)
                .map(offer -> offer.template().id()).toList();
    }

    private static Design of(String... services) {
        return Stream.of(services).map(service -> (Edit) new Edit.Add(Component.of(service, service, service)))
                .reduce(Design.EMPTY, Edits::applied, (one, other) -> one);
    }

    @ParameterizedTest
    @CsvSource({"users, route53 cloudfront alb", "route53, cloudfront alb api-gateway", "cloudfront, s3 alb waf",
        "alb, auto-scaling-group ec2 ecs waf", "ec2, alb rds elasticache", "auto-scaling-group, alb rds elasticache",
        "lambda, dynamodb api-gateway s3", "api-gateway, lambda cognito waf", "dynamodb, lambda dax", "sqs, lambda ec2",
        "s3, cloudfront lambda", "vpc, availability-zone alb subnet", "subnet, ec2 rds nat-gateway"})
    void afterACommonServiceComesWhatIsUsual(String service, String next) {
        workspace.open(of(service));
        workspace.select(Selection.of(service));
        assertThat(offered(InsertPoint.Why.LIKELY)).startsWith(next.split(" "));
    }

    @Test
    void aBalancerWithAServerNeedsNoOtherTargetFirst() {
        workspace.open(Edits.applied(of("alb", "ec2"), new Edit.Connect(Link.of("l", "alb", "ec2", LinkKind.REQUEST))));
        workspace.select(Selection.of("alb"));
        assertThat(offered(InsertPoint.Why.LIKELY)).startsWith("waf", "cloudfront", "route53").doesNotContain("ec2");
        workspace.select(Selection.of("ec2"));
        assertThat(offered(InsertPoint.Why.LIKELY)).startsWith("rds", "elasticache", "s3").doesNotContain("alb");
    }

    @Test
    void forTheDesignAsAWholeWhatMostPartsWaitForComesFirstAndNothingTwice() {
        workspace.open(Edits.applied(of("users", "alb", "ec2", "sqs"), new Edit.Connect(Link.of("l", "alb", "ec2", LinkKind.REQUEST))));
        assertThat(offered(InsertPoint.Why.LIKELY)).contains("route53", "rds", "lambda").doesNotContain("users", "alb", "ec2", "sqs");
    }

    @Test
    void whatWasUsedLastFollowsAndNothingComesTwice() {
        workspace.open(of("ec2"));
        workspace.select(Selection.of("ec2"));
        assertThat(offered(InsertPoint.Why.LIKELY)).contains("rds", "sqs");
        assertThat(offered(InsertPoint.Why.RECENT)).isEmpty();
        workspace.open(of("cloudfront"));
        workspace.select(Selection.of("cloudfront"));
        assertThat(offered(InsertPoint.Why.RECENT)).containsExactly("sqs", "rds");
        assertThat(InsertPoint.from("cloudfront", 0, 0).offers(workspace, List.of("sqs"))).extracting(InsertPoint.Offer::template).doesNotHaveDuplicates();
    }

    static Stream<Service> services() {
        return CATALOG.all().stream().filter(service -> !service.usuallyNext().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("services")
    void whatIsUsualIsAlsoLegal(Service service) {
        Component one = Component.of("a", service.id(), "");
        assertThat(service.usuallyNext()).doesNotHaveDuplicates().allSatisfy(id -> {
            Component next = Component.of("b", id, "");
            boolean legal = service.category() == Category.GROUPS
                    ? Placement.takes(one, of().architecture(), CATALOG, CATALOG.service(id), Settings.NONE)
                            || !LinkProposal.kinds(CATALOG, next, one).isEmpty()
                    : !LinkProposal.kinds(CATALOG, one, next).isEmpty() || !LinkProposal.kinds(CATALOG, next, one).isEmpty();
            assertThat(legal).as("%s next to %s", id, service.id()).isTrue();
        });
    }
}
