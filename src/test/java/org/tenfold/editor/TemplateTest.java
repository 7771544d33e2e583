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
        "queue,sqs", "cdn,cloudfront", "dns,route53", "nosql,dynamodb", "serverless,lambda", "container,ecs", "kubernetes,eks",
        "bucket,s3", "storage,s3", "file,efs", "firewall,waf", "topic,sns", "stream,kinesis", "search,opensearch", "login,cognito",
        "mail,ses", "email,ses", "sql,rds", "redis,elasticache", "mysql,rds", "postgres,rds", "function,lambda", "server,ec2",
        "vm,ec2", "data warehouse,redshift", "workflow,step-functions", "graph,neptune", "mongodb,documentdb", "cassandra,keyspaces",
        "nat,nat-gateway", "api,api-gateway", "user,users", "큐,sqs", "데이터베이스,rds", "캐시,elasticache",
        "대기열,sqs", "로드 밸런서,alb", "서버,ec2", "함수,lambda", "사용자,users", "버킷,s3",
    })
    void whatPeopleCallSomethingFindsItFirst(String words, String id) {
        assertThat(Template.all(ServiceCatalog.standard()).stream().filter(template -> template.matches(words))
                .min(Comparator.comparingInt(template -> template.rank(words)))).map(Template::id).contains(id);
    }
}
