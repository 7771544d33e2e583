package org.tenfold.rules.spof;

import java.util.List;
import java.util.stream.Stream;
import org.tenfold.design.LinkKind;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.rules.fix.Fleets;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** SPOF-011: one way in for those who repair. */
public final class SingleBastion implements Rule {

    private static final RuleInfo INFO = new RuleInfo("SPOF-011", Severity.LOW, 10_000,
            Text.of("One bastion is the only way in", "유일한 관리 경로인 배스천 호스트"),
            Text.of("Users do not notice, but you do, during an incident: when the zone of the bastion is the one that failed, nobody can sign in to mend things. It makes repairs longer; it never breaks the path of the users.",
                    "사용자는 느끼지 못하지만 장애 때 운영자가 곤란해집니다. 배스천 호스트가 있는 가용 영역에 장애가 나면 아무도 들어가 고칠 수 없습니다. 복구가 늦어질 뿐 사용자의 경로가 끊기지는 않습니다."),
            Text.of("Use Session Manager, which needs no bastion; or an Auto Scaling group of one over two zones.",
                    "배스천 호스트가 필요 없는 Session Manager를 쓰거나, 두 가용 영역에 걸친 1대짜리 Auto Scaling 그룹에 둡니다."),
            List.of("SEC06-BP03", "Security Hub SSM.1"));

    private static final Text FOUND = Text.of("{part} is the only bastion: 1 unit in {zones|zone|zones}.",
            "{part|이가} 유일한 배스천 호스트입니다. 가용 영역 {zones}곳에 1대입니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        List<Part> bastions = review.parts(Trait.COMPUTE).filter(part -> part.is("role", "bastion")
                && review.outgoing(part).anyMatch(link -> link.kind() == LinkKind.OPERATE)).toList();
        if (bastions.size() != 1 || bastions.stream().flatMap(part -> review.outgoing(part).stream()).filter(link -> link.kind() == LinkKind.OPERATE)
                .map(review::end).allMatch(SingleBastion::hasAnotherWay)) {
            return Stream.empty();
        }
        Part bastion = bastions.getFirst();
        boolean heals = bastion.group() != null && bastion.zones().size() > 1;
        return heals || review.mostUnits(bastion) != 1 ? Stream.empty()
                : Stream.of(Finding.of(INFO, FOUND.with("part", review.owner(bastion).name())
                        .with("zones", bastion.zones().size()), review.owner(bastion).id())
                        .mendedBy(review, Fleets.replaced(bastion.id())));
    }

    /** Whether people can also sign in without the bastion. */
    private static boolean hasAnotherWay(Part part) {
        return part.is("adminAccess", "session-manager") || part.is("adminAccess", "instance-connect");
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]",
                "jump:ec2[role=bastion, zones=a] >operate[purpose=administer]> web").blaming("jump");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]",
                "guard:auto-scaling-group[min=1, desired=1, max=1, zones=a+b]",
                "guard/jump:ec2[role=bastion, logs=true] >operate[purpose=administer]> web").passing();
    }
}
