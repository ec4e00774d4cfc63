using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Partnership.Search.Facets;
using Partnership.Web.Finder;

namespace Partnership.Web.Api;

/// <summary>What the OpenAPI document says of each address.</summary>
internal static class ApiDescriptions
{
    private const string ProblemType = "application/problem+json";

    public static void DescribeSearch(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("search")
        .WithSummary("Find pages and reviews, down to the page of the report")
        .WithDescription("Without q it lists everything that fits the choices, the newest first. Within a facet any choice will do; across facets all must hold. Every choice comes with the number of results that it would give.")
        .Produces<SearchAnswer>()
        .ProducesUsualProblems()
        .AddOpenApiOperationTransformer((operation, _, _) => Parameters(
            operation,
            [
                Text(FinderQuery.TextKey, "What to look for: words, \"quoted phrases\", -words that must not be there, OR, and a star for the rest of a word. There is no wrong syntax.", "\"was not brought\" hospital"),
                Text(FacetKeys.Type, "The alias of a document type, such as caseReview. May be given several times, like all choices.", "caseReview"),
                Text(FacetKeys.Theme, "The last part of a theme's address.", "neglect"),
                Text(FacetKeys.Agency, "The last part of the address of a kind of organisation.", "health-visiting"),
                Text(FacetKeys.ReviewType, "A type of review.", "rapid-review"),
                Text(FacetKeys.HarmType, "A kind of harm.", "neglect"),
                Text(FacetKeys.AgeBand, "An age.", "under-1"),
                Text(FacetKeys.Year, "A year.", "2025"),
                Text(FinderQuery.SortKey, "relevance (the default), newest or oldest.", "relevance"),
                Number(FinderQuery.PageKey, "The page of results, from 1.", 1),
                Number(FinderQuery.PageSizeKey, "Results on a page, from 1 to 100.", FinderQuery.DefaultPageSize),
            ]));

    public static void DescribePages(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("reportPages")
        .WithSummary("Find every page of one report")
        .WithDescription("The pages of the files of one published document that have the words, in their order.")
        .Produces<ReportPagesAnswer>()
        .ProducesProblem(StatusCodes.Status404NotFound, ProblemType)
        .ProducesUsualProblems()
        .AddOpenApiOperationTransformer((operation, _, _) => Parameters(operation, [Text(FinderQuery.TextKey, "What to look for, as in a search.", "bruise")]));

    public static void DescribeSuggest(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("suggest")
        .WithSummary("Complete what is being typed")
        .WithDescription("Titles that have the words, and words that begin like the last one. Nothing for fewer than two letters.")
        .Produces<SuggestAnswer>()
        .ProducesUsualProblems()
        .AddOpenApiOperationTransformer((operation, _, _) => Parameters(operation, [Text(FinderQuery.TextKey, "What was typed so far, 200 characters at most.", "safegu")]));

    private static RouteHandlerBuilder ProducesUsualProblems(this RouteHandlerBuilder endpoint) => endpoint
        .ProducesValidationProblem(contentType: ProblemType)
        .ProducesProblem(StatusCodes.Status429TooManyRequests, ProblemType)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable, ProblemType);

    private static Task Parameters(OpenApiOperation operation, IEnumerable<OpenApiParameter> parameters)
    {
        operation.Parameters ??= [];
        foreach (var parameter in parameters)
            operation.Parameters.Add(parameter);
        return Task.CompletedTask;
    }

    private static OpenApiParameter Text(string name, string description, string example) => Parameter(name, description, JsonSchemaType.String, example);

    private static OpenApiParameter Number(string name, string description, int example) => Parameter(name, description, JsonSchemaType.Integer, example);

    private static OpenApiParameter Parameter(string name, string description, JsonSchemaType type, JsonNode example) => new()
    {
        Name = name,
        In = ParameterLocation.Query,
        Description = description,
        Schema = new OpenApiSchema { Type = type },
        Example = example,
    };
}
