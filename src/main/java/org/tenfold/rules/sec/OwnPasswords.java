package org.tenfold.rules.sec;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.tenfold.design.Architecture;
import org.tenfold.design.Component;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Fixes;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** SEC-011: an application that keeps the passwords of its users itself. */
public final class OwnPasswords implements Rule {

    private static final RuleInfo INFO = new RuleInfo("SEC-011", Severity.MEDIUM, 1_000,
            Text.of("Users' passwords in your own database", "자체 데이터베이스에 둔 사용자 비밀번호"),
            Text.of("Resetting passwords, a second factor, checks against leaked passwords and signing in with Google are easy to get wrong. A user pool has all of it on the first day and grows with the users.",
                    "비밀번호 재설정, 다중 인증, 유출된 비밀번호 확인, Google 로그인은 직접 만들면 틀리기 쉽습니다. 사용자 풀은 이 모두를 첫날부터 갖추고 사용자와 함께 커집니다."),
            Text.of("Let Cognito or another identity provider check passwords, and keep only the user's number.",
                    "비밀번호 확인을 Cognito나 다른 ID 공급자에 맡기고, 사용자 번호만 보관합니다."),
            List.of("SEC02-BP04", "Security Hub Cognito.1", "AWS Config cognito-user-pool-mfa-enabled"));

    private static final Text FOUND = Text.of("{part|check|checks} the passwords of {users|user|users} itself.",
            "{part|은는} 사용자 {users}명의 비밀번호를 직접 확인합니다.");
    private static final Text ASKED = Text.of("Who checks the passwords of users: {parts}, Cognito, or another identity provider?",
            "{parts}, Cognito, 다른 ID 공급자 가운데 어디에서 사용자의 비밀번호를 확인합니까?");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        boolean provided = review.parts("cognito").findAny().isPresent()
                || review.parts("external").anyMatch(system -> system.is("kind", "identity"))
                || review.parts("api-gateway").anyMatch(api -> api.is("auth", "cognito"));
        if (provided) {
            return Stream.empty();
        }
        List<Part> parts = review.parts(Trait.COMPUTE).filter(part -> part.takes("signIn") && Case.serves(part)).toList();
        if (parts.stream().anyMatch(part -> part.value("signIn") != null)) {
            return parts.stream().filter(part -> part.is("signIn", "own-passwords"))
                    .map(part -> Finding.of(INFO, FOUND.with("part", part.component().name()).with("users", review.users()),
                            part.id()).mendedBy(userPool(review, part)));
        }
        // One answer is enough for the whole design: whoever answers first behind the entrances.
        List<Part> first = parts.stream().filter(review::answersUsers).sorted(Comparator.comparing(Part::id)).toList();
        return first.isEmpty() ? Stream.empty() : Stream.of(Finding.of(INFO, ASKED.with("parts", review.owners(first)), first.stream().map(Part::id).toList())
                .in(Finding.State.QUESTION));
    }

    private static Edit userPool(Case review, Part part) {
        Architecture architecture = review.topology().architecture();
        Component region = review.topology().container(part.component(), "region");
        Component pool = Component.of(Edits.freeId(architecture, "sign-in"), "cognito", "Sign-in")
                .withParent(region == null ? null : region.id()).with("deletionProtection", true);
        return Edit.all(new Edit.Add(pool), Fixes.set(part.component(), "signIn", "cognito"),
                new Edit.Connect(Link.of(Edits.freeId(architecture, part.id() + "-to-" + pool.id()), part.id(), pool.id(),
                        LinkKind.REQUEST)));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none, signIn=own-passwords]")
                .blaming("web");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none, signIn=cognito]",
                "web > people:cognito").passing();
    }
}
