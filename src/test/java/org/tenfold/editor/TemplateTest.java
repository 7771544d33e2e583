package org.tenfold.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenfold.service.ServiceCatalog;

class TemplateTest {

    @ParameterizedTest
    @CsvSource({
        "load bal,alb", "load balancer,alb", "ec2,ec2", "rds,rds", "database,rds", "cache,elasticache",
        "bastion,bastion", "rds multi,rds-multi-az", "network load,nlb", "read replica,read-replica",
    })
    void whatPeopleCallSomethingFindsItFirst(String words, String id) {
        assertThat(Template.all(ServiceCatalog.standard()).stream().filter(template -> template.matches(words))
                .min(Comparator.comparingInt(template -> template.rank(words)))).map(Template::id).contains(id);
    }
}
