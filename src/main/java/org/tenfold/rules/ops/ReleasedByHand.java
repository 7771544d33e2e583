package org.tenfold.rules.ops;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenfold.design.Edit;
import org.tenfold.design.Component;
import org.tenfold.design.Edits;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.service.Part;
import org.tenfold.text.Text;

/** OPS-005: code that gets onto the machines by hand. */
public final class ReleasedByHand implements Rule {

    private static final RuleInfo INFO = new RuleInfo("OPS-005", Severity.LOW, 10_000,
            Text.of("Code is released by hand", "손으로 하는 배포"),
            Text.of("Releases by hand differ from server to server. A pipeline makes every release the same, and reversible.",
                    "손으로 배포하면 서버마다 달라집니다. 파이프라인은 모든 배포를 똑같게, 되돌릴 수 있게 만듭니다."),
            Text.of("Release with CodePipeline, CodeBuild and CodeDeploy, or with GitHub Actions or Jenkins.",
                    "CodePipeline, CodeBuild, CodeDeploy나 GitHub Actions, Jenkins로 배포합니다."),
            List.of("REL08-BP05"));

    private static final Text FOUND = Text.of("No release of a pipeline reaches {parts} ({count} of {all} parts with your code).",
            "직접 만든 코드가 있는 구성 요소 {all}개 가운데 {count}개는 파이프라인으로 배포하지 않습니다: {parts}.");
    private static final Text ASKED = Text.of("How do new versions get onto {parts}: by a pipeline or by hand?",
            "{parts}의 새 버전을 파이프라인으로 배포합니까, 손으로 배포합니까?");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        List<Part> code = Tools.code(review).toList();
        List<Part> deployers = Tools.deployers(review).stream().filter(part -> !Tools.released(review, part).isEmpty()).toList();
        if (code.isEmpty() || deployers.isEmpty() && (review.context().says("delivery", "pipeline") || !Tools.deployers(review).isEmpty())) {
            return Stream.empty();
        }
        if (deployers.isEmpty() && !review.context().says("delivery", "manual")) {
            return Stream.of(Finding.of(INFO, ASKED.with("parts", Tools.names(review, Tools.sorted(code.stream())))).in(Finding.State.QUESTION));
        }
        List<Part> reached = deployers.stream().flatMap(part -> Tools.released(review, part).stream()).toList();
        Set<String> released = reached.stream().map(Part::id).collect(Collectors.toSet());
        Set<String> regions = reached.stream().map(Part::region).collect(Collectors.toSet());
        // A Region without any release is a matter of its own.
        List<Part> left = Tools.sorted(code.stream().filter(part -> !released.contains(part.id())
                && (released.isEmpty() || regions.contains(part.region()))));
        return left.isEmpty() ? Stream.empty() : Stream.of(finding(review, code.size(), left, deployers));
    }

    private static Finding finding(Case review, int all, List<Part> left, List<Part> deployers) {
        Finding finding = Finding.of(INFO, FOUND.with("count", left.size()).with("all", all).with("parts", Tools.names(review, left)),
                Tools.owners(review, left));
        return deployers.size() > 1 ? finding : finding.mendedBy(() -> {
            if (!deployers.isEmpty()) {
                return Releases.to(review, deployers.getFirst().id(), left);
            }
            String id = Edits.freeId(review.topology().architecture(), "pipeline");
            return Edit.all(new Edit.Add(Component.of(id, "codepipeline", "Pipeline")), Releases.to(review, id, left));
        });
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > code:lambda").context("delivery", "manual").blaming("code");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > code:lambda", "line:codepipeline >operate[purpose=deploy]> code")
                .context("delivery", "manual").passing();
    }
}
