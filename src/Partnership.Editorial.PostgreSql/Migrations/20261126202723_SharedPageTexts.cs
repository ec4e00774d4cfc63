using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Partnership.Editorial.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class SharedPageTexts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "shared_page_texts",
                columns: table => new
                {
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Packed = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_shared_page_texts", x => new { x.Sha256, x.Version });
                    table.ForeignKey(
                        name: "FK_shared_page_texts_shared_files_Sha256",
                        column: x => x.Sha256,
                        principalTable: "shared_files",
                        principalColumn: "Sha256",
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "shared_page_texts");
        }
    }
}
